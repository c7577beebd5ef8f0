import { periodName } from '../period-names.js';
import type { Measure } from '#contracts';
import { systemIds } from '#kernel';
import { freeze, checkForm, labelBlocks, printFigure, type Block, type Section } from '#nd30';
import { aSignatureBlock } from '../../../../../test/builders/content.js';
import { evaluate } from '../../figures/evaluate.js';
import { readReturns, type ReportedReturn } from '../../figures/read-returns.js';
import { aReturn, inContext } from '../../figures/testing.js';
import { outlineFor, readOutlines } from '../outline/read-outlines.js';
import { defineFigures } from './define-figures.js';
import { draftContent } from './draft-content.js';
import type { ReportMaterial, ReportedField } from './material.js';

const percent: Measure = { kind: 'percent', operator: '>=', value: '95' };
const fields: ReportedField[] = [
  {
    title: 'Công tác chỉ đạo, điều hành',
    targets: [
      {
        id: 'news',
        words: 'Số tin bài tuyên truyền.',
        measure: { kind: 'count', operator: '>=', value: '2', per: 'quarter', unit: 'bài' },
      },
    ],
  },
  {
    title: 'Cải cách thủ tục hành chính',
    targets: [
      { id: 'sat', words: 'Tỷ lệ hài lòng', measure: percent },
      { id: 'silent', words: 'Tỷ lệ hồ sơ đúng hạn', measure: percent },
      { id: 'odd', words: 'Tăng cường kỷ luật', measure: null },
    ],
  },
];

const reported = (
  one: ReportedReturn,
  words: Partial<Record<'good' | 'bad' | 'causes' | 'proposals', string>> = {},
) => ({
  ...one,
  content: { ...one.content, words: { good: '', bad: '', causes: '', proposals: '', ...words } },
});

const returns = [
  reported(
    aReturn(
      'a',
      { news: { value: '3' }, sat: { numerator: '9', denominator: '10' }, odd: { value: '1' } },
      { x: 'done', y: 'cannot' },
    ),
    {
      good: '- Rút ngắn thời gian chờ\n- Không còn hồ sơ giấy',
      proposals: 'Bố trí {thêm} kinh phí',
    },
  ),
  reported(
    aReturn(
      'b',
      { news: { value: '2' }, sat: { numerator: '10', denominator: '10' } },
      { x: 'done', z: null },
    ),
  ),
];

async function drafted(changes: Partial<ReportMaterial> = {}, kind = 'halfYear') {
  const outline = outlineFor(await readOutlines(), {
    ...{ source: 'drafted', regime: 'khong-co', kind },
  });
  const units = returns.map(({ unitId, unitName, content }) => ({ unitId, unitName, content }));
  const readings = readReturns(returns);
  const wanted = { fields, units, kind: 'halfYear' };
  const nodes = evaluate(defineFigures(wanted, readings), readings, inContext());
  const figures = new Map(nodes.map((node) => [node.key, node]));
  const material: ReportMaterial = {
    header: {
      superior: 'Sở Y tế tỉnh A',
      issuer: 'Trung tâm Y tế B',
      place: 'B',
      symbol: 'BC-TTYT',
    },
    archive: 'VT, TCHC',
    period: { name: '6 tháng đầu năm 2026', year: 2026, from: '2025-12-10', to: '2026-06-09' },
    ...{ fields, units, figures, idOf: (key: string) => `id of ${key}` },
    ...{ without: null, adjustments: [] },
    ...changes,
  };
  return { ...draftContent(outline, material, systemIds), figures };
}

const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) =>
    block.kind === 'section' ? [block, ...flat(block.children)] : [block],
  );

const lines = (blocks: readonly Block[]): string[] =>
  flat(blocks).map((block) =>
    block.kind === 'section'
      ? block.heading
      : block.content.map((run) => (run.kind === 'figure' ? printFigure(run) : run.text)).join(''),
  );

test('what is asked for every quarter is met over a year when it was done in every quarter', () => {
  const readings = readReturns(returns);
  const metIn = (kind: string) =>
    evaluate(defineFigures({ fields, units: [], kind }, readings), readings, inContext()).find(
      ({ key }) => key === 'targets.met',
    )?.value;
  expect(['quarter1', 'halfYear', 'year'].map(metIn)).toEqual(['2', '2', '1']);
});

test('“đạt 90%” is met by 95, and what one unit has done by two', () => {
  const exactly = (kind: 'percent' | 'done', value: string): Measure => ({
    ...{ kind, operator: '=', value },
  });
  const target = (id: string, measure: Measure) => ({ id, words: id, measure });
  const targets = [target('sat', exactly('percent', '90')), target('plan', exactly('done', '1'))];
  const planned = { plan: { value: '1' } };
  const readings = readReturns([...returns, aReturn('c', planned), aReturn('d', planned)]);
  const wanted = { fields: [{ title: '', targets }], units: [], kind: 'year' };
  const nodes = evaluate(defineFigures(wanted, readings), readings, inContext());
  const valueOf = (wanted: string) => nodes.find(({ key }) => key === wanted)?.value;
  expect(['target/sat/value', 'target/plan/value', 'targets.met'].map(valueOf)).toEqual([
    ...['95', '2', '2'],
  ]);
});

test('the text speaks in figures that know where they come from', async () => {
  const { content, places } = await drafted();
  const text = lines(content.body);
  expect(text).toContain(
    'Trong kỳ, có 1/3 nhiệm vụ hoàn thành, đạt 33,33%; 0 nhiệm vụ đang thực hiện; 1 nhiệm vụ không thực hiện được.',
  );
  expect(text).toContain('Có 2/3 chỉ tiêu đạt hoặc vượt mức giao.');
  expect(text).toContain(
    'Số tin bài tuyên truyền: 5\u00a0bài, lũy kế từ đầu năm 5\u00a0bài, bằng 125% mức giao.',
  );
  expect(text).toContain('Tỷ lệ hài lòng: 95%, lũy kế từ đầu năm 95%, bằng 100% mức giao.');
  expect(text).toContain('Khoa a: Rút ngắn thời gian chờ.');
  expect(text).toContain('Khoa a: Bố trí {thêm} kinh phí.');
  expect(content.subject).toBe('Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026');

  const runs = flat(content.body).flatMap((block) =>
    block.kind === 'paragraph' ? block.content : [],
  );
  const satisfied = runs.find(
    (run) => run.kind === 'figure' && run.source?.ref === 'id of target/sat/value',
  );
  expect(satisfied).toMatchObject({ value: '95', unit: '%', source: { kind: 'report' } });
  expect(places.get('id of target/sat/value')).toContainEqual({
    nodeId: satisfied?.kind === 'figure' && satisfied.id,
  });
});

test('what was asked for once is told by the name it was asked under', async () => {
  const title = 'Báo cáo nhanh kết quả khảo sát';
  const name = periodName({ kind: 'adHoc', year: 2026, ordinal: 0, title });
  const period = { name, year: 2026, from: '2026-03-01', to: '2026-03-31' };
  const { content } = await drafted({ period }, 'adHoc');
  expect(content.subject).toBe('Nhanh kết quả khảo sát');
  const text = lines(content.body);
  expect(text[0]).toBe(
    'Trung tâm Y tế B báo cáo nhanh kết quả khảo sát (số liệu từ ngày 01/03/2026 đến ngày 31/03/2026) như sau:',
  );
  expect(text).toContain('Số tin bài tuyên truyền: 5\u00a0bài.');
  expect(text.join(' ')).not.toMatch(/cải cách hành chính|Báo cáo nhanh/);
});

test('where there is no value the reason stands', async () => {
  const text = lines((await drafted()).content.body);
  expect(text).toContain('Tỷ lệ hồ sơ đúng hạn: không đơn vị nào báo cáo.');
  expect(text).toContain('Tăng cường kỷ luật: chưa tổng hợp được vì kế hoạch chưa nêu cách đo.');
  expect(text).toContain('Chưa phát sinh hạn chế, tồn tại cần báo cáo.');
});

test('targets stand under the fields of their plan', async () => {
  const { content } = await drafted();
  const sections = content.body.filter((block): block is Section => block.kind === 'section');
  expect(
    sections.map((one) => `${labelBlocks(content.body).get(one.id)} ${one.heading}`).slice(0, 2),
  ).toEqual(['I. Công tác chỉ đạo, điều hành', 'II. Kết quả thực hiện']);
  expect(lines(sections[0]?.children ?? []).join()).toContain('Số tin bài');
  expect(lines(sections[1]?.children ?? [])[0]).toBe('Cải cách thủ tục hành chính');
  expect(lines(sections[1]?.children ?? []).join()).not.toContain('Số tin bài');
});

test('tables show the figures cell by cell', async () => {
  const { content, places, figures } = await drafted();
  const [targets, units] = content.annexes;
  if (targets?.kind !== 'table' || units?.kind !== 'table') throw new Error('two tables');
  expect(targets.rows.map(({ text, cells }) => [text, ...Object.values(cells)])).toEqual([
    ['Số tin bài tuyên truyền.', '5', '-', '5', '125%'],
    ['Tỷ lệ hài lòng', '95%', '-', '95%', '100%'],
    ['Tỷ lệ hồ sơ đúng hạn', '-', '-', '-', '-'],
    ['Tăng cường kỷ luật', '-', '-', '-', '-'],
  ]);
  // Whoever reads 125 % has to see what it is a share of.
  expect(targets.rows[0]?.measure).toMatchObject({ value: '2', unit: 'bài mỗi quý' });
  expect(units.rows.map(({ text, cells }) => [text, ...Object.values(cells)])).toEqual([
    ['Khoa a', '2', '1', '0', '0', '1'],
    ['Khoa b', '2', '1', '0', '0', '0'],
  ]);
  const [, row] = targets.rows;
  expect(places.get('id of target/sat/percentOfTarget')).toContainEqual({
    annexId: targets.id,
    rowId: row?.id,
    columnId: targets.columns.at(-1)?.id,
  });
  expect(figures.get('unit/a/done')).toMatchObject({ value: '1', code: 'unit:khoa a:done' });
});

test('a report that goes on without somebody, and one that mends an earlier one, say so', async () => {
  const { content } = await drafted({
    without: { units: ['Khoa Nhi', 'Khoa Ngoại'], reason: 'mất điện.' },
    adjustments: ['Tỷ lệ hài lòng quý I năm 2026 từ 90% thành 91%'],
  });
  const text = lines(content.body);
  expect(text).toContain(
    'Chưa có số liệu của: Khoa Nhi, Khoa Ngoại. Lý do vẫn lập báo cáo: mất điện.',
  );
  expect(text).toContain(
    'Điều chỉnh số liệu đã báo cáo: Tỷ lệ hài lòng quý I năm 2026 từ 90% thành 91%.',
  );
});

test('a month is told in short, a year looks ahead', async () => {
  const headings = async (kind: string) => {
    const { content } = await drafted({}, kind);
    const sections = content.body.filter((block): block is Section => block.kind === 'section');
    return [sections.map(({ heading }) => heading), content.annexes.length];
  };
  expect(await headings('month')).toEqual([
    ['Kết quả trong tháng', 'Khó khăn, vướng mắc và đề xuất', 'Nhiệm vụ tháng tiếp theo'],
    1,
  ]);
  const [ofYear, annexes] = await headings('year');
  expect(ofYear).toContain('Phương hướng, nhiệm vụ năm 2027');
  expect(annexes).toBe(2);
});

test('only what no unit said is left open for the drafter; nothing else stops a submission', async () => {
  const { content } = await drafted();
  const frozen = freeze(content, aSignatureBlock());
  const findings = checkForm(frozen.content, frozen.signatureBlock);
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  ).toEqual([expect.stringContaining('Nêu nguyên nhân khách quan, chủ quan')]);
});
