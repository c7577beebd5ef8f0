import type { Block, DocumentContent, TableAnnex } from '#nd30';
import { aRow, targetAnnex, taskAnnex } from '../../../../test/builders/annexes.js';
import { blocksWith } from '../../../../test/builders/blocks.js';
import { aPlan, aReport } from '../../../../test/builders/content.js';
import { nodeIds } from '../../../../test/builders/node-ids.js';
import { contradictions } from './contradictions.js';

const { paragraph, section, bullet } = blocksWith(nodeIds(90_000));

const withSection = (heading: string, children: readonly Block[]): DocumentContent => {
  const plan = aPlan();
  return { ...plan, body: [...plan.body, section(1, 'roman', heading, children)] };
};

const found = (content: DocumentContent) =>
  contradictions(content).map(({ rule, place }) => `${rule} @ ${place}`);

const signing = 'Tỷ lệ văn bản điện tử được ký số bởi chữ ký số chuyên dùng của lãnh đạo đơn vị';

/** The plan whose first table has one row about digital signatures. */
function withTarget(row: Parameters<typeof aRow>[1]): DocumentContent {
  const table = targetAnnex(nodeIds(3000), 1);
  const [kept] = table.rows;
  const rows = [...table.rows, aRow(nodeIds(95_000), { groupId: kept?.groupId ?? null, ...row })];
  return {
    ...withSection('Chỉ tiêu ký số', [bullet(`${signing} đạt 90%.`)]),
    annexes: [{ ...table, rows } as TableAnnex, taskAnnex()],
  };
}

describe('contradictions in a written text', () => {
  it('are none in a plan and a report that keep to themselves', () => {
    expect([contradictions(aPlan()), contradictions(aReport())]).toEqual([[], []]);
  });

  it('are none in a draft without a word', () => {
    const empty = aPlan({ subject: '', legalBases: [], body: [], recipients: [], annexes: [] });
    expect(contradictions(empty)).toEqual([]);
  });

  it.each([
    ['in its words', { text: `${signing} đạt 100%.` }],
    [
      'in a column of its own',
      { text: signing, measure: { op: '=', value: '100', valueTo: null, unit: '%' } },
    ],
  ] as const)('show one target at 90 %% in a section and 100 %% in an annex, %s', (_, row) => {
    const content = withTarget(row);
    expect(found(content)).toEqual([
      'TargetsContradictEachOther @ Mục IV, đoạn 1',
      'TargetsContradictEachOther @ Phụ lục I, dòng 2',
    ]);
    const [first] = contradictions(content);
    expect(first?.message).toContain('= 90% và = 100%');
    expect(first?.message).toContain('lãnh đạo đơn vị đạt 100%');
  });

  it('let the same target stand twice with the same figure', () => {
    expect(found(withTarget({ text: `${signing} đạt 90%.` }))).toEqual([]);
  });

  it('show a report of quarter III that is due in March', () => {
    const content = withSection('Chế độ báo cáo', [
      bullet('Báo cáo quý I: trước ngày 05/3; báo cáo quý III: trước ngày 05 tháng 3.'),
    ]);
    expect(found(content)).toEqual(['ReportIsDueOutsideItsPeriod @ Mục IV, đoạn 1']);
    expect(contradictions(content)[0]?.message).toContain('quý III lại đến hạn trong tháng 3');
  });

  it('show the period that begins on another day than its siblings', () => {
    const content = withSection('Thời gian chốt số liệu báo cáo', [
      bullet('Báo cáo quý I: tính từ ngày 05/12 năm trước đến ngày 09/3 năm báo cáo.'),
      bullet('Báo cáo 6 tháng: tính từ ngày 10/12 năm trước đến ngày 09/6 năm báo cáo.'),
      bullet('Báo cáo năm: tính từ ngày 10/12 năm trước đến ngày 09/12 năm báo cáo.'),
    ]);
    expect(found(content)).toEqual(['PeriodsDoNotBeginTogether @ Mục IV, đoạn 1']);
  });

  it('show an annex that is cited and not there', () => {
    const content = withSection('Kinh phí', [paragraph('Dự toán nêu tại Phụ lục III.')]);
    expect(found(content)).toEqual(['CitedAnnexIsNotThere @ Mục IV, đoạn 1']);
  });

  it('show a word that readers of such plans would mark', () => {
    const content = withSection('Kỷ luật', [paragraph('Không để chòng chéo nhiệm vụ.')]);
    expect(contradictions(content)).toMatchObject([
      { rule: 'WordIsMisspelt', severity: 'note', place: 'Mục IV, đoạn 1' },
    ]);
  });
});
