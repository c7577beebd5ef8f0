import type { DomainError } from '#kernel';
import { worldFile } from '../../../../test/worlds/demo-world.js';
import { readBodyFile } from './read-body-file.js';

let centre: string;

beforeAll(async () => {
  centre = await worldFile('trung-tam.yaml');
});

/** The faults of the centre's file after one change, as `line where: text`. */
function faultsAfter(from: string | RegExp, to: string): string[] {
  const changed = centre.replace(from, to);
  expect(changed).not.toBe(centre);
  try {
    readBodyFile(changed);
    return [];
  } catch (error) {
    const { code, details } = error as DomainError;
    expect(code).toBe('BodyFileIsNotValid');
    const faults = details['faults'] as { line: number; where: string; text: string }[];
    return faults.map(({ line, where, text }) => `${line} ${where}: ${text}`);
  }
}

const lineOf = (words: string): number => {
  const index = centre.split('\n').findIndex((line) => line.includes(words));
  expect(index).toBeGreaterThanOrEqual(0);
  return index + 1;
};

test('the files of the demo world are read whole', async () => {
  const file = readBodyFile(centre);
  expect(file.body).toMatchObject({ organId: 'H99.01.05', symbols: { KH: 'KH-TTYT' } });
  expect(file.units.find(({ code }) => code === 'KHNV')?.aliases).toContain('P.KHNV');
  expect(file.delegations[0]).toMatchObject({ form: 'KT', by: 'giamdoc', to: 'pgd1', until: null });
  expect(file.assignedFields[1]).toMatchObject({ to: 'pgd2', unit: null, until: null });
  expect(readBodyFile(await worldFile('so-y-te.yaml')).receivers).toHaveLength(1);
});

test('text comes in as NFC', () => {
  expect(readBodyFile(centre.normalize('NFD'))).toEqual(readBodyFile(centre));
});

test.each([
  [
    'a field that does not exist',
    'superior:',
    'superiors:',
    'superior: Sở',
    /body\.superiors: không có trường này/,
  ],
  [
    'a code nobody bears',
    'unit: NOI',
    'unit: NOII',
    'unit: NOI',
    /people\.10\.posts\.0\.unit: không có đơn vị nào mang mã "NOII"/,
  ],
  [
    'a login used twice',
    'login: vanthu2',
    'login: vanthu1',
    'login: vanthu2',
    /people\.9\.login: tên đăng nhập "vanthu1" đã dùng ở trên/,
  ],
  [
    'an alias of two units',
    'K. Ngoại',
    'K. Nội',
    'code: NGOAI',
    /units\.8\.aliases\.0: tên gọi của đơn vị "K. Nội" đã dùng ở trên/,
  ],
  [
    'a role that does not exist',
    'role: formChecker',
    'role: checker',
    'role: formChecker',
    /role: phải là một trong: drafter, unitHead/,
  ],
  [
    'a type that does not exist',
    '[TB, GM, GGT]',
    '[TB, XX]',
    '[TB, GM, GGT]',
    /docTypes: phải là "all" hoặc danh sách/,
  ],
  [
    'a date that is none',
    /title: Phó Giám đốc, from: 2025-07-01/,
    'title: Phó Giám đốc, from: 2025-02-30',
    'title: Phó Giám đốc',
    /from: không đúng dạng: cần ngày/,
  ],
  [
    'authority given on',
    'by: giamdoc\n    to: pgd1',
    'by: pgd2\n    to: pgd1',
    'by: giamdoc',
    /by: chỉ người đứng đầu cơ quan được giao ký/,
  ],
  ['KT to a clerk', 'to: pgd1', 'to: vanthu1', 'to: pgd1', /to: KT\. chỉ giao cho cấp phó/],
  [
    'special authority without an end',
    'form: TL',
    'form: TUQ',
    'form: TL',
    /until: thừa ủy quyền phải có ngày kết thúc/,
  ],
  [
    'special authority for a clerk',
    'form: TL\n    onBehalfOf: Giám đốc\n    by: giamdoc\n    to: truongphong.tchc',
    'form: TUQ\n    onBehalfOf: Giám đốc\n    by: giamdoc\n    to: vanthu1\n    until: 2026-12-31',
    'to: truongphong.tchc',
    /to: TUQ\. chỉ giao cho cấp phó hoặc người đứng đầu đơn vị/,
  ],
  [
    'authority over the drafts of a unit nobody bears',
    'scope: Ký thông báo',
    'units: [TCHC, TCHCC]\n    scope: Ký thông báo',
    'scope: Ký thông báo',
    /delegations\.1\.units\.1: không có đơn vị nào mang mã "TCHCC"/,
  ],
  [
    'a field for somebody who is no deputy',
    'to: pgd2\n    field',
    'to: vanthu1\n    field',
    'to: pgd2',
    /assignedFields\.1\.to: chỉ phân công phụ trách cho cấp phó/,
  ],
  [
    'a field and a unit at once',
    'field: Chuyên môn',
    'unit: NOI\n    field: Chuyên môn',
    'to: pgd2',
    /assignedFields\.1: phải nêu một lĩnh vực/,
  ],
  [
    'an organ id of another form',
    'organId: H99.01.05',
    'organId: h99-5',
    'organId: H99.01.05',
    /body\.organId: phải là mã định danh/,
  ],
])('%s is refused with its line', (_, from, to, words, text) => {
  const [fault, ...others] = faultsAfter(from, to);
  expect(fault).toMatch(text);
  expect(Number(fault?.split(' ')[0])).toBe(lineOf(words));
  expect(others).toEqual([]);
});

test('a field that is missing is told at its group', () => {
  expect(faultsAfter('  place: Mẫu\n', '')).toEqual([
    `${lineOf('name: Trung tâm Y tế')} body.place: còn thiếu`,
  ]);
});

test('every fault is told, in the order of the lines', () => {
  const changed = centre.replace('role: clerk', 'role: cleric').replace('kind: tram', 'kind: trạm');
  expect(() => readBodyFile(changed)).toThrow(
    expect.objectContaining({
      details: expect.objectContaining({
        summary: expect.stringMatching(/dòng \d+: units\.13\.kind.*\n.*dòng \d+: people\.8/s),
      }),
    }),
  );
});

test.each([
  ['a field given twice', 'place: Mẫu', 'place: Mẫu\n  place: Khác', 'trường này bị ghi hai lần'],
  ['a bracket left open', 'aliases: [K. Nội]', 'aliases: [K. Nội', 'thiếu dấu đóng'],
])('%s is told in words', (_, from, to, text) => {
  expect(faultsAfter(from, to).join('\n')).toContain(text);
});
