import type { regimesContract, ReplyOf, reportsContract, superiorContract } from '#contracts';
import { systemIds } from '#kernel';
import type { DocumentContent } from '#nd30';
import {
  remindsOnceIssued,
  restsOnReports,
  tellsInTheNext,
  tellsWhatWasSentBack,
  yearlyReportArrives,
} from './aggregate-desk.js';
import { eventually } from './eventually.js';
import { heedsOnlyWhatCame, takesNothingForged } from './forged-report.js';
import { figuresIn } from './figures-in.js';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';
import { openedPeriod } from './reported-period.js';

type Matrix = ReplyOf<typeof superiorContract.matrix>;
type Received = ReplyOf<typeof superiorContract.report>;
type Readings = ReplyOf<typeof superiorContract.readings>;
type Totals = ReplyOf<typeof superiorContract.totals>;
type Figures = ReplyOf<typeof reportsContract.figures>['figures'];
type Copy = { readonly content: DocumentContent };

const key = { regime: 'cchc-thu', year: 2026, kind: 'halfYear' };
const matrixOf = (who: Person) => who.get<Matrix>('/api/superior/matrix?year=2026');

/** What a superior body sees of a report that a centre signed and sent; a hospital is silent. */
export async function superiorDesk(
  world: JourneyWorld,
  own: Figures,
  pdf: Uint8Array,
): Promise<void> {
  const [drafter, clerk] = [await world.person('so.chuyenvien'), await world.person('so.vanthu')];
  const { health } = world.world;
  const early = await drafter.askGet('/api/superior/matrix?year=2026');
  expect(early.json()).toMatchObject({ code: 'OnlyGatherersReadReports' });
  await openedPeriod(world, health, 'NVY', '2026-06-14');
  await world.rows(
    `INSERT INTO organisation.receiver (body_id, id, organ_id, name, channel, address)
     VALUES ($1, $2, 'H99.01.06', 'Bệnh viện Mẫu', 'folder', 'benh-vien')`,
    [health.bodyId, systemIds.next()],
  );
  const matrix = await eventually(async () => {
    const told = await matrixOf(drafter);
    return told.centres.some(({ cells }) => cells.some(({ reportId }) => reportId)) ? told : null;
  });
  expect(matrix.periods).toMatchObject([
    { kind: 'halfYear', dueOn: '2026-06-14', counts: { late: 1, missing: 1, onTime: 0 } },
  ]);
  expect(matrix.centres.map(({ name, cells }) => [name, cells[0]?.stateName])).toEqual([
    ['Bệnh viện Mẫu', 'Chưa nộp'],
    ['Trung tâm Y tế khu vực Mẫu', 'Muộn'],
  ]);
  const cell = matrix.centres[1]?.cells[0];
  await figuresOf(drafter, `/api/superior/reports/${cell?.reportId}`, own);
  await heedsOnlyWhatCame(world, drafter, cell?.reportId ?? '');
  await takesNothingForged(world, drafter, { reportId: cell?.reportId ?? '', pdf });
  const totals = await drafter.get<Totals>(
    '/api/superior/totals?year=2026&regime=cchc-thu&kind=halfYear',
  );
  expect(totals.figures.find(({ label }) => label === 'Số tin bài tuyên truyền')).toMatchObject({
    value: '7',
    centres: [{ name: 'Trung tâm Y tế khu vực Mẫu', value: '7', reportId: cell?.reportId }],
  });
  expect(totals.figures.find(({ code }) => code === 'bodies.reported')).toMatchObject({
    value: '1',
    centres: [{ name: 'Trung tâm Y tế khu vực Mẫu', value: '1' }],
  });

  const waits = await drafter.askPost('/api/superior/reports', key);
  expect(waits.json()).toMatchObject({
    code: 'CentresAreMissing',
    detail: expect.stringContaining('(Bệnh viện Mẫu)'),
  });
  const without = { organIds: ['H99.01.06'], reason: 'Bệnh viện đang sáp nhập' };
  const { documentId } = await drafter.post<{ documentId: string }>('/api/superior/reports', {
    ...{ ...key, without },
  });
  const aggregate = await drafter.get<Copy>(`/api/documents/${documentId}/working-copy`);
  expect(figuresIn(aggregate.content.body).map(({ value }) => value)).toContain('7');

  await restsOnReports(drafter, documentId, cell?.reportId ?? '');

  await yearlyReportArrives(world, cell?.reportId ?? '');
  await clerk.post(`/api/incoming/${cell?.incomingId}/refusal`, { reason: 'Sai kỳ báo cáo' });
  const reminder = await reminded(drafter);
  expect(reminder.centres).toEqual(['Bệnh viện Mẫu', 'Trung tâm Y tế khu vực Mẫu']);
  const letter = await drafter.get<Copy>(`/api/documents/${reminder.documentId}/working-copy`);
  expect(letter.content.addressees.map(({ text }) => text)).toEqual(reminder.centres);
  const after = await matrixOf(drafter);
  // A letter that is still being written has reminded nobody.
  const reminding = { documentId: reminder.documentId, issued: null };
  expect(after.centres.map(({ cells }) => [cells[0]?.state, cells[0]?.reminder])).toEqual([
    ['missing', reminding],
    ['sentBack', reminding],
  ]);
  await tellsInTheNext(world, drafter, documentId);
  await tellsWhatWasSentBack(drafter, documentId);
  await remindsOnceIssued(
    world,
    reminder.documentId,
    async () => (await matrixOf(drafter)).centres[0]?.cells[0]?.reminder ?? null,
  );
  await whoHasToReport(world, drafter);
}

async function figuresOf(who: Person, url: string, own: Figures): Promise<void> {
  const { figures } = await who.get<Received>(url);
  expect(figures.map(({ label, value }) => [label, value])).toEqual(
    own.map(({ label, value, override }) => [label, override?.value ?? value]),
  );
  const rate = figures.find(({ label }) => label === 'Tỷ lệ người bệnh hài lòng');
  expect(rate?.readingCount).toBe(4);
  const page = (offset: number) =>
    who.get<Readings>(
      `${url}/readings?limit=3&offset=${offset}&figure=${encodeURIComponent(rate?.key ?? '')}`,
    );
  const [first, last] = [await page(0), await page(3)];
  expect([first.readings.length, first.more, last.readings.length, last.more]).toEqual([
    ...[3, true, 1, false],
  ]);
  expect(last.readings).toMatchObject([
    { unitName: 'Khoa Ngoại', part: 'denominator', value: '50' },
  ]);
}

const reminded = (who: Person) =>
  who.post<{ documentId: string; centres: string[] }>('/api/superior/reminders', key);

/** The hospital was merged on the last of May: it is asked for nothing whose data end later. */
async function whoHasToReport(world: JourneyWorld, drafter: Person): Promise<void> {
  const administrator = await world.person('so.quantri');
  const regimes = await administrator.get<ReplyOf<typeof regimesContract.list>>('/api/regimes');
  const url = `/api/regimes/${regimes.find((one) => one.key === 'cchc-thu')?.id}/bodies`;
  const list = (until: string | null, organId = 'H99.01.06') => ({
    basis: 'Quyết định số 12/QĐ-UBND',
    bodies: [
      { organId: 'H99.01.05', from: '2025-07-01', until: null },
      { organId, from: '2025-07-01', until },
    ],
  });
  const codeOf = async (who: Person, body: object) =>
    (await who.askPut(url, body)).json<{ code?: string }>().code;
  expect(await codeOf(drafter, list(null))).toBe('ActIsNotAllowed');
  expect(await codeOf(administrator, list(null, 'H99.01.99'))).toBe('ReportingBodyIsUnknown');
  expect(await codeOf(administrator, list('2025-06-30'))).toBe('ReportingBodyStandsTwice');
  await administrator.put(url, list('2026-05-31'));
  const { centres, periods, regimes: told } = await matrixOf(drafter);
  expect(centres.map(({ name, cells }) => [name, cells[0]?.stateName])).toEqual([
    ['Trung tâm Y tế khu vực Mẫu', 'Đã trả lại'],
  ]);
  expect([periods[0]?.counts['missing'], told[0]?.listed]).toEqual([0, true]);
  expect((await reminded(drafter)).centres).toEqual(['Trung tâm Y tế khu vực Mẫu']);

  // It still reports of what ended before it did, and another version of the regime keeps the list.
  await administrator.put(url, list('2026-06-09'));
  expect((await matrixOf(drafter)).centres[0]?.cells[0]?.state).toBe('missing');
  const source = [
    ...['key: cchc-thu', 'title: Chế độ mới', 'source: Công văn', 'submittedTo: Ủy ban'],
    'periods: [{ kind: year }]',
  ].join('\n');
  const { id } = await administrator.post<{ id: string }>('/api/regimes', { source });
  const kept = await administrator.get<{ bodies: object[] }>(`/api/regimes/${id}/bodies`);
  expect(kept.bodies).toMatchObject(list('2026-06-09').bodies);
}
