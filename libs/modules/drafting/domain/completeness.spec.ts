import type { DocumentContent, TableAnnex } from '#nd30';
import { aPlan, aSignatureBlock } from '../../../../test/builders/content.js';
import { blanksOf } from './completeness.js';
import { formFindings } from './form-findings.js';

const plan = aPlan();

/** The plan whose second table has a column of its own, filled in all rows but the given ones. */
function withOwnColumn(blankRows: readonly number[]): DocumentContent {
  const [targets, tasks] = plan.annexes;
  if (targets?.kind !== 'table' || tasks?.kind !== 'table') throw new Error('as built');
  const column = {
    id: plan.addressees[0]?.id ?? targets.id,
    field: 'other',
    heading: 'Mã số',
  } as const;
  const table: TableAnnex = {
    ...tasks,
    columns: [...tasks.columns, column],
    rows: tasks.rows.map((row, index) =>
      blankRows.includes(index) ? row : { ...row, cells: { [column.id]: '' } },
    ),
  };
  return { ...plan, annexes: [targets, table] };
}

describe('completeness of a submission', () => {
  it('finds nothing in a whole plan', () => {
    expect(blanksOf(plan, aSignatureBlock())).toEqual([]);
  });

  it('takes an empty cell, and names each row where the cell itself is lacking', () => {
    expect(blanksOf(withOwnColumn([]), aSignatureBlock())).toEqual([]);
    expect(blanksOf(withOwnColumn([1, 3]), aSignatureBlock())).toMatchObject([
      {
        rule: 'AnnexRowHasTooFewCells',
        place: 'Phụ lục II, dòng 1.2',
        message: 'Dòng thiếu ô của cột "Mã số"',
      },
      { rule: 'AnnexRowHasTooFewCells', place: 'Phụ lục II, dòng 2.2' },
    ]);
  });

  it('refuses a signer who was not resolved', () => {
    const nobody = { ...aSignatureBlock(), personId: '' } as ReturnType<typeof aSignatureBlock>;
    expect(blanksOf(plan, nobody).map(({ rule }) => rule)).toEqual(['SignerIsNotResolved']);
  });
});

describe('findings of form', () => {
  it('finds nothing in a lawful plan', () => {
    expect(formFindings(plan, aSignatureBlock())).toEqual([]);
  });

  it('says where: the row of an annex, or the whole text', () => {
    const [targets, tasks] = plan.annexes;
    if (targets?.kind !== 'table' || !tasks) throw new Error('as built');
    const rows = targets.rows.map((row, index) => (index === 4 ? { ...row, lead: [] } : row));
    const content = { ...plan, subject: '', annexes: [{ ...targets, rows }, tasks] };
    expect(formFindings(content, aSignatureBlock())).toMatchObject([
      {
        rule: 'SubjectIsBlank',
        severity: 'error',
        place: 'Trích yếu',
        field: 'subject',
        clause: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5',
      },
      {
        rule: 'AnnexCellIsEmpty',
        severity: 'error',
        place: 'Phụ lục I, dòng 5, cột Đơn vị chủ trì',
        field: 'lead',
      },
    ]);
  });

  it('lists points beyond the alphabet instead of failing on them', () => {
    const [opening, ...rest] = plan.body;
    if (opening?.kind !== 'paragraph') throw new Error('as built');
    const points = Array.from({ length: 30 }, (_, index) => ({
      ...opening,
      id: `${opening.id.slice(0, -3)}7${String(index).padStart(2, '0')}` as typeof opening.id,
      numbering: 'letter' as const,
    }));
    const rules = formFindings({ ...plan, body: [...points, ...rest] }, aSignatureBlock());
    expect(rules.map(({ rule }) => rule)).toContain('LetteredPointsExceedAlphabet');
  });
});
