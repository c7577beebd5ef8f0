import { strFromU8, unzipSync } from 'fflate';
import { incomingColumns, incomingWidths } from './incoming-register.js';
import { outgoingColumns, outgoingWidths } from './outgoing-register.js';
import { periodOf } from './period.js';
import { registerSheet, type RegisterSheet } from './sheet.js';

const row = [
  '08/KH-TTYT',
  '06/01/2026',
  'Kế hoạch <A> & "B"',
  'Trần Thị B',
  'Sở Y tế; Các khoa',
  'VT, TCHC',
  '01',
  '',
  '=1+1',
  '',
];

const aSheet = (given: Partial<RegisterSheet> = {}): RegisterSheet => ({
  superior: 'Sở Y tế tỉnh Mẫu',
  body: 'Trung tâm Y tế Mẫu',
  title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
  period: 'Năm 2026',
  columns: outgoingColumns,
  widths: outgoingWidths,
  rows: [row],
  ...given,
});

async function parts(sheet: RegisterSheet) {
  const files = unzipSync(await registerSheet(sheet));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, one]) => one,
  );
  const xml = text('xl/worksheets/sheet1.xml');
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, attributes = '', inner = '']) => {
        const value =
          /<v>(.*?)<\/v>/.exec(inner)?.[1] ?? /<t[^>]*>(.*?)<\/t>/.exec(inner)?.[1] ?? '';
        return attributes.includes('t="s"') ? shared[Number(value)] : value;
      },
    ),
  );
  return { xml, workbook: text('xl/workbook.xml'), rows };
}

test('head lines, ten columns and every cell stand as text where they belong', async () => {
  const { rows } = await parts(aSheet());
  expect(rows.map(([first]) => first).slice(0, 4)).toEqual([
    'SỞ Y TẾ TỈNH MẪU',
    'TRUNG TÂM Y TẾ MẪU',
    'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    'Năm 2026',
  ]);
  expect(rows[4]).toEqual([...outgoingColumns]);
  expect(rows[5]).toEqual(outgoingColumns.map((_, index) => `(${index + 1})`));
  expect(rows[6]).toEqual(
    row.map((cell) => cell.replace('&', '&amp;').replace('<A>', '&lt;A&gt;')),
  );
  expect(rows).toHaveLength(7);
});

test('what looks like a formula is no formula', async () => {
  const { xml } = await parts(aSheet());
  expect(xml).not.toContain('<f>');
});

test('it prints on A4 across, as wide as the page, with its heads on every page', async () => {
  const { xml, workbook } = await parts(aSheet());
  expect(xml).toMatch(
    /<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"/,
  );
  expect(xml).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Sổ đăng ký'!$5:$6</definedName>`,
  );
});

test('both registers have ten columns, each with its width', () => {
  for (const [columns, widths] of [
    [outgoingColumns, outgoingWidths],
    [incomingColumns, incomingWidths],
  ]) {
    expect([columns?.length, widths?.length]).toEqual([10, 10]);
  }
});

test.each([
  [{ year: 2026 }, 'Năm 2026'],
  [{ from: '2026-01-01', to: '2026-03-31' }, 'Từ ngày 01/01/2026, đến ngày 31/03/2026'],
  [{ year: 2026, bookCode: 'VBDI' }, 'Năm 2026 – Sổ VBDI'],
  [{}, 'Toàn bộ sổ'],
])('the head line says what was asked for: %j', (filter, told) => {
  expect(periodOf(filter)).toBe(told);
});
