import { withMeasure } from './as-read.js';

test.each([
  ['Hồ sơ được giải quyết kịp thời.', '95%', 'Hồ sơ được giải quyết kịp thời đạt 95%'],
  ['Mức độ hài lòng;', 'Đạt trên 90%', 'Mức độ hài lòng đạt trên 90%'],
  ['Tỷ lệ hồ sơ trực tuyến', '≥ 60%', 'Tỷ lệ hồ sơ trực tuyến đạt ≥ 60%'],
  ['Tối thiểu 95% hồ sơ đúng hạn.', '95%', 'Tối thiểu 95% hồ sơ đúng hạn.'],
  ['Rà soát quy trình.', null, 'Rà soát quy trình.'],
])('“%s” with the measure “%s” is one sentence', (text, measure, whole) => {
  expect(withMeasure(text, measure)).toBe(whole);
});
