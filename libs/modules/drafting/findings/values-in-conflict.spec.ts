import { aPlan } from '../../../../test/builders/content.js';
import { blocksWith } from '../../../../test/builders/blocks.js';
import { nodeIds } from '../../../../test/builders/node-ids.js';
import { promisesInConflict } from './values-in-conflict.js';

const planSaying = (start: number, ...sentences: readonly string[]) => {
  const { section, bullet } = blocksWith(nodeIds(start));
  return aPlan({
    annexes: [],
    body: [
      section(
        1,
        'roman',
        'Mục tiêu, chỉ tiêu',
        sentences.map((text) => bullet(text)),
      ),
    ],
  });
};
const digital = '100% văn bản điện tử đi và toa thuốc được ký bằng chữ ký số.';

test('what two plans promise with two figures is found clause by clause, at its node', () => {
  const a = planSaying(
    100,
    '90% thủ tục nội bộ được công bố, công khai, cập nhật kịp thời.',
    digital,
  );
  const b = planSaying(
    200,
    '100% văn bản xử lý qua môi trường mạng; 90% văn bản điện tử đi được ký bằng chữ ký số.',
    '95% thủ tục nội bộ giữa các khoa, phòng được công bố, công khai, cập nhật kịp thời.',
  );
  const found = promisesInConflict(a, b);
  expect(found.map(([one, other]) => [one.printed, other.printed, other.clause])).toEqual([
    [
      '= 90%',
      '= 95%',
      '95% thủ tục nội bộ giữa các khoa, phòng được công bố, công khai, cập nhật kịp thời.',
    ],
    ['= 100%', '= 90%', '90% văn bản điện tử đi được ký bằng chữ ký số.'],
  ]);
  const ids = JSON.stringify(a.body) + JSON.stringify(b.body);
  expect(found.flat().every(({ nodeId }) => ids.includes(nodeId))).toBe(true);
});

test('the same figure, or another thing, is no conflict', () => {
  const other = planSaying(300, digital, '80% người bệnh hài lòng với bữa ăn tại bệnh viện.');
  expect(promisesInConflict(planSaying(400, digital), other)).toEqual([]);
});
