import { opensAnnex } from './annex-preamble.js';
import { readLines } from '../lines.js';

const opens = (text: string): boolean => readLines(text).lines.some(opensAnnex);

describe('the line that opens an annex', () => {
  it.each([
    'PHỤ LỤC',
    'Phụ lục 1',
    'PHỤ LỤC II: CHỈ TIÊU NĂM 2026',
    'Phụ lục số 02',
    '**PHỤ LỤC 1**',
    'Biểu mẫu 1',
  ])('%s opens one', (text) => expect(opens(text)).toBe(true));

  it.each(['Phụ lục 1 kèm theo Kế hoạch này.', 'Phụ lục đính kèm', 'theo Phụ lục 1', 'Biểu quyết'])(
    '%s does not',
    (text) => expect(opens(text)).toBe(false),
  );
});
