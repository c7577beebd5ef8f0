import { readFileSync } from 'node:fs';
import type { DocumentContent } from '#nd30';
import { nodeIds } from '../../../../../test/builders/node-ids.js';
import { importText, toContent, type ImportResult } from '../../import/index.js';
import { piecesOf } from '../../domain/pieces.js';
import { mend, type LineChange } from './mend.js';
import type { Piece } from './piece.js';
import { piecesOfReading } from './pieces.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../import/fixtures/${name}.txt`, import.meta.url), 'utf8');

const body = {
  superior: 'Sở Y tế tỉnh Mẫu Sơn',
  name: 'Trung tâm Y tế khu vực Bắc Mẫu',
  abbreviation: 'TTYTKVBM',
  place: 'Bắc Mẫu',
  receivers: ['Sở Y tế tỉnh Mẫu Sơn'],
  archive: 'VT',
};

interface Reading {
  readonly result: ImportResult;
  readonly content: DocumentContent;
  readonly pieces: readonly Piece[];
  /** What the piece of the line that begins so was understood as. */
  readonly kindOf: (start: string) => string | undefined;
  readonly change: (...changes: [string, LineChange['as']][]) => Reading;
}

function reading(text: string, changes: readonly LineChange[] = []): Reading {
  const lines = text.split('\n');
  const read = importText(text);
  if (!read.ok) throw read.error;
  const result = mend(read.value, changes);
  const { content } = toContent(result, body, () => true, { next: nodeIds() });
  const pieces = piecesOfReading(result, content, lines);
  const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;
  return {
    result,
    content,
    pieces,
    kindOf: (start) =>
      pieces.find(({ lines: spans }) =>
        spans.some(([first, last]) => first <= lineOf(start) && lineOf(start) <= last),
      )?.as,
    change: (...more) =>
      reading(text, [...changes, ...more.map(([start, as]) => ({ line: lineOf(start), as }))]),
  };
}

const report = fixture('bao-cao-6-thang');

describe('pieces of a reading', () => {
  it.each([
    'bao-cao-6-thang',
    'ke-hoach-cchc-mau',
    'benh-vien-theo-nhom',
    'khung-nhieu-nam',
    'trung-tam-huyen',
    'khac-phuc-ton-tai',
  ])('cover every line of %s that is not blank', (name) => {
    const text = fixture(name);
    const { pieces } = reading(text);
    const covered = new Set(
      pieces.flatMap(({ lines }) =>
        lines.flatMap(([first, last]) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        ),
      ),
    );
    const missed = text
      .split('\n')
      .flatMap((line, at) =>
        /[^\s\ufeff]/.test(line) && !covered.has(at + 1) ? [`${at + 1}: ${line}`] : [],
      );
    expect(missed).toEqual([]);
  });

  it.each(['bao-cao-6-thang', 'ke-hoach-cchc-mau', 'khac-phuc-ton-tai'])(
    'name the node that each became in %s, each node once',
    (name) => {
      const { pieces, content } = reading(fixture(name));
      const places = new Map(piecesOf(content).map((node) => [node.id as string, node.place]));
      const inText = pieces.filter(({ as }) => /^(section|paragraph|legalBasis|annexRow)/.test(as));
      expect(inText.filter(({ nodeId }) => nodeId === null || !places.has(nodeId))).toEqual([]);
      expect(new Set(inText.map(({ nodeId }) => nodeId)).size).toBe(inText.length);
    },
  );

  it('say of every line how it was understood', () => {
    const { pieces } = reading(report);
    expect(pieces.slice(0, 17).map(({ lines, as }) => [lines[0]?.[0], as])).toEqual([
      [1, 'header'],
      [2, 'header'],
      [3, 'header'],
      [4, 'header'],
      [5, 'header'],
      [6, 'header'],
      [7, 'header'],
      [9, 'title'],
      [10, 'title'],
      [12, 'addressee'],
      [14, 'legalBasis'],
      [14, 'paragraph'],
      [16, 'section1'],
      [17, 'section2'],
      [18, 'paragraph'],
      [19, 'section2'],
      [20, 'paragraph'],
    ]);
    expect(pieces.at(-1)).toMatchObject({ as: 'signature', text: 'Hoàng Thị Giang' });
  });

  it('tie a receiver and an addressee to their nodes', () => {
    const { pieces, content } = reading(report);
    const staff = content.recipients.find(({ text }) => text === 'Ban Giám đốc');
    expect(pieces.find(({ text }) => text === '- Ban Giám đốc;')).toMatchObject({
      as: 'recipient',
      nodeId: staff?.id,
    });
    expect(pieces.find(({ as }) => as === 'addressee')?.nodeId).toBe(content.addressees[0]?.id);
  });
});

describe('a line put right by hand', () => {
  it('a heading becomes a paragraph of the heading above', () => {
    const read = reading(report).change(['2. Cải cách thủ tục', 'paragraph']);
    expect(read.kindOf('2. Cải cách thủ tục')).toBe('paragraph');
    expect(read.result.sections[1]?.paragraphs.map(({ text }) => text)).toEqual([
      expect.stringContaining('05 văn bản chỉ đạo'),
      'Cải cách thủ tục hành chính',
      expect.stringContaining('14 phản ánh'),
    ]);
  });

  it('a paragraph becomes a heading of the level and takes what follows under it', () => {
    const read = reading(report).change(['Trung tâm đã ban hành', 'section3']);
    const section = read.result.sections[2];
    expect(section).toMatchObject({ level: 3, label: 'a', paragraphs: [] });
    expect(read.kindOf('Trung tâm đã ban hành')).toBe('section3');
  });

  it('a heading that moves to another level is numbered as its new sisters', () => {
    const read = reading(report).change(['II. ĐÁNH GIÁ CHUNG', 'section2']);
    expect(read.result.sections.find(({ heading }) => heading === 'ĐÁNH GIÁ CHUNG')).toMatchObject({
      level: 2,
      label: '1',
    });
    expect(read.content.body.filter(({ kind }) => kind === 'section')).toHaveLength(2);
  });

  it('a paragraph becomes a legal basis with what it cites', () => {
    const text = report.replace(
      'I. KẾT QUẢ',
      'Nay theo Quyết định số 15/QĐ-SYT ngày 02/01/2026 của Sở Y tế\n\nI. KẾT QUẢ',
    );
    const read = reading(text).change(['Nay theo', 'legalBasis']);
    expect(read.content.legalBases.at(-1)?.text).toMatch(/^Nay theo/);
    expect(read.kindOf('Nay theo')).toBe('legalBasis');
    expect(reading(text).kindOf('Nay theo')).toBe('paragraph');
  });

  it('a line is left out, and says so', () => {
    const read = reading(report).change(['- Các nhiệm vụ', 'leftOut']);
    expect(read.kindOf('- Các nhiệm vụ')).toBe('leftOut');
    expect(JSON.stringify(read.content)).not.toContain('đúng tiến độ');
  });

  it('a paragraph becomes a receiver', () => {
    const read = reading(report).change(['- Các nhiệm vụ', 'recipient']);
    expect(read.content.recipients.at(-1)?.text).toBe('Các nhiệm vụ được triển khai đúng tiến độ.');
    expect(JSON.stringify(read.content.body)).not.toContain('đúng tiến độ');
  });

  it('a row of an annex is left out; nothing else befalls it', () => {
    const plan = reading(fixture('khac-phuc-ton-tai'));
    const [annex] = plan.result.annexes;
    const row = annex?.rows[2];
    const line = row?.lines[0]?.[0] ?? 0;
    const without = reading(fixture('khac-phuc-ton-tai'), [{ line, as: 'leftOut' }]);
    expect(without.result.annexes[0]?.rows).toHaveLength((annex?.rows.length ?? 0) - 1);
    expect(without.result.annexes[0]?.rows).not.toContainEqual(row);
    const kept = reading(fixture('khac-phuc-ton-tai'), [{ line, as: 'paragraph' }]);
    expect(kept.result.annexes).toEqual(plan.result.annexes);
  });

  it('without a change the reading is as it was', () => {
    const read = importText(report);
    if (!read.ok) throw read.error;
    expect(mend(read.value, [])).toBe(read.value);
    const other = mend(read.value, [{ line: 9_999, as: 'leftOut' }]);
    expect(other.sections).toEqual(read.value.sections);
    expect(other.opening).toEqual(read.value.opening);
  });
});
