import { joinBlocks } from './blocks.js';
import { readLines } from '../lines.js';

const texts = (...lines: string[]) =>
  joinBlocks(readLines(lines.join('\n')).lines).blocks.map(({ text }) => text);

const filler = Array.from({ length: 12 }, (_, at) => `- Việc số ${at} của kế hoạch này là thế.`);

describe('joining lines of running text', () => {
  it('goes on after a full stop where the next word had no room on the line', () => {
    expect(texts(...filler, '- Trả lời phản ánh đúng hạn.', 'Giao Phòng A theo dõi.').at(-1)).toBe(
      'Giao Phòng A theo dõi.',
    );
    expect(
      texts(...filler, '- Trả lời phản ánh được đúng hạn nhé.', 'Giao Phòng A theo dõi.').at(-1),
    ).toBe('Trả lời phản ánh được đúng hạn nhé. Giao Phòng A theo dõi.');
  });
});
