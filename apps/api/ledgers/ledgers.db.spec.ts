import type { ledgersContract, ReplyOf } from '#contracts';
import { statement } from '#platform';
import type { Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

type Ledger = ReplyOf<typeof ledgersContract.read>;
type Entry = Ledger['rows'][number];

const toldOf = statement<{ action: string }>(
  'test.told_of_entry',
  `SELECT action FROM audit.event_summary WHERE subject_id = $1 ORDER BY subject_version`,
);

let world: WorldOverHttp;
let drafter: Ask;
let nurse: Ask;
let auditor: Ask;
const unit = (code: string) => world.world.centre.units.get(code) ?? '';

beforeAll(async () => {
  world = await worldOverHttp();
  [drafter, nurse, auditor] = await Promise.all([
    world.as('chuyenvien.tchc'),
    world.as('truongkhoa.noi'),
    world.as('thanhtra'),
  ]);
});
afterAll(() => world.close());

const at = '/api/ledgers/kiem-tra-don-vi';
const year = '?from=2026-01-01&to=2026-12-31';
const inspection = (code: string, change: object = {}) => ({
  unitId: unit('TCHC'),
  values: {
    unit: unit(code),
    inspectedOn: '2026-03-04',
    content: 'Một cửa',
    result: 'Đạt',
    ...change,
  },
});
const post = (ask: Ask, url: string, payload: unknown) => ask({ method: 'POST', url, payload });
const read = async (ask: Ask = auditor) =>
  (await ask({ method: 'GET', url: at + year })).json<Ledger>();
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code: string }>().code;

test('a unit keeps its entries, everybody reads them, and figures follow', async () => {
  const added = await post(drafter, `${at}/entries`, inspection('NOI'));
  expect(added.statusCode).toBe(201);
  await post(drafter, `${at}/entries`, inspection('KHNV', { result: 'Chưa đạt' }));
  const { rows, figures, units } = await read();
  expect(rows.map(({ unitNames }) => unitNames['unit']).sort()).toEqual([
    'Khoa Nội',
    'Phòng Kế hoạch - Nghiệp vụ',
  ]);
  expect(figures.map(({ key, value, explained }) => [key, value, explained])).toEqual([
    ['unitsInspected', expect.stringMatching(/^\d/), `2 trên ${units.length} đơn vị`],
    ['passed', '50', '1 trên 2 dòng'],
  ]);
  expect(rows.every(({ mayEdit }) => !mayEdit)).toBe(true);
  expect((await read(drafter)).rows.every(({ mayEdit }) => mayEdit)).toBe(true);
});

test('another unit writes nothing here; what is wrong is told by its column', async () => {
  expect(codeOf(await post(nurse, `${at}/entries`, inspection('NOI')))).toBe('ActIsNotAllowed');
  const wrong = await post(
    drafter,
    `${at}/entries`,
    inspection('NOI', { inspectedOn: 'mai', result: '' }),
  );
  expect(codeOf(wrong)).toBe('LedgerValuesAreNotValid');
  expect(wrong.json<{ faults: { where: string }[] }>().faults.map(({ where }) => where)).toEqual([
    'inspectedOn',
    'result',
  ]);
  const nowhere = await post(drafter, '/api/ledgers/khong-co/entries', inspection('NOI'));
  expect(codeOf(nowhere)).toBe('LedgerIsUnknown');
});

test('of two changes at once one is kept; a struck entry counts no more and stays to be read', async () => {
  const { id, values, revision } = (
    await post(drafter, `${at}/entries`, inspection('DUOC'))
  ).json<Entry>();
  const change = (content: string) =>
    drafter({
      method: 'PUT',
      url: `${at}/entries/${id}`,
      payload: { revision, values: { ...values, content } },
    });
  const answers = await Promise.all([change('A'), change('B')]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const before = (await read()).entries;
  const reason = 'Ghi nhầm đơn vị';
  const struck = await post(drafter, `${at}/entries/${id}/striking`, {
    revision: revision + 1,
    reason,
  });
  expect(struck.json<Entry>()).toMatchObject({ struckFor: reason, mayEdit: false });
  const { entries, rows } = await read();
  expect([entries, rows.some((row) => row.id === id)]).toEqual([before - 1, true]);
  expect(codeOf(await change('C'))).toBe('LedgerEntryIsStruck');
  const told = await world.inBody(world.world.centre, (tx) => tx.all(toldOf, [id]));
  expect(told).toEqual([
    { action: 'LedgerEntryWritten' },
    { action: 'LedgerEntryChanged' },
    { action: 'LedgerEntryStruck' },
  ]);
});

test('a step takes only an issued document of its type', async () => {
  const { id } = (await post(drafter, `${at}/entries`, inspection('NGOAI'))).json<Entry>();
  const link = (step: string) =>
    post(drafter, `${at}/entries/${id}/steps`, { step, documentId: unit('TCHC') });
  expect(codeOf(await link('minutes'))).toBe('LedgerStepTakesAnIssuedDocument');
  expect(codeOf(await link('nothing'))).toBe('LedgerStepIsUnknown');
});

test('a table is taken whole or not at all', async () => {
  const upload = (text: string) =>
    drafter({
      method: 'POST',
      url: `/api/ledgers/khao-sat-hai-long/imports?unitId=${unit('TCHC')}`,
      headers: { 'content-type': 'application/octet-stream' },
      payload: text,
    });
  const head = 'Ngày trả lời;Đối tượng;Điểm hài lòng chung;Hài lòng\n';
  const good = '04/03/2026;Nhân viên y tế;4,5;Có\n05/03/2026;Người bệnh nội trú;3;Không\n';
  const refused = await upload(`${head}${good}06/03/2026;Khách;9;Có\n`);
  expect(codeOf(refused)).toBe('LedgerFileHasFaults');
  expect(refused.json<{ faults: { where: string }[] }>().faults.map(({ where }) => where)).toEqual([
    'Ô B4',
    'Ô C4',
  ]);
  expect((await upload(head + good)).json()).toEqual({ taken: 2 });
  const url = `/api/ledgers/khao-sat-hai-long${year}`;
  const { entries, figures } = (await auditor({ method: 'GET', url })).json<Ledger>();
  expect(entries).toBe(2);
  expect(figures.map(({ value }) => value)).toEqual(['2', '50', '3.75', '3', '4.5']);
});

test('a figure goes into a target only with a value, and only into a target that is there', async () => {
  const feed = (ledger: string, figure: string) =>
    post(drafter, `/api/ledgers/${ledger}/figures/${figure}/feeds`, {
      ...{ targetId: unit('TCHC'), unitId: unit('TCHC') },
      ...{ from: '2026-01-01', to: '2026-12-31' },
    });
  expect(codeOf(await feed('dao-tao', 'done'))).toBe('LedgerFigureHasNoValue');
  expect(codeOf(await feed('tin-bai', 'published'))).toBe('NothingIsFound');
  expect(codeOf(await feed('tin-bai', 'unheard'))).toBe('NothingIsFound');
});
