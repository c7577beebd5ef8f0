import { measureOf, measuresOf } from './measures.js';

describe('measures', () => {
  it.each([
    ['đạt tối thiểu 95%', { op: '>=', value: 95, unit: '%' }],
    ['tối thiểu đạt 15%.', { op: '>=', value: 15, unit: '%' }],
    ['đạt từ 30% trở lên', { op: '>=', value: 30, unit: '%' }],
    ['100% văn bản được ký số', { op: '=', value: 100, unit: '%' }],
    ['đạt từ 4,0 điểm trở lên', { op: '>=', value: 4, unit: 'điểm' }],
    ['Hàng quý gửi ít nhất 01 bài viết', { op: '>=', value: 1, unit: 'bài/quý' }],
    ['trên 60%', { op: '>', value: 60, unit: '%' }],
    ['dưới 5%', { op: '<', value: 5, unit: '%' }],
    ['không quá 30 phút', { op: '<=', value: 30, unit: 'phút' }],
    ['từ 80% đến 90%', { op: 'range', value: 80, valueTo: 90, unit: '%' }],
    ['tăng từ 99,5%', { op: '=', value: 99.5, unit: '%' }],
    ['Triển khai bệnh án điện tử năm 2026', null],
    ['thể hiện rõ tỷ lệ % đạt', null],
  ])('%s', (text, measure) => {
    expect(measureOf(text)).toEqual(measure);
  });

  it('finds all of them in order', () => {
    const found = measuresOf('100% khoa có mạng; tối thiểu 90% máy được bảo vệ');
    expect(found.map(({ measure }) => `${measure.op}${measure.value}`)).toEqual(['=100', '>=90']);
  });
});
