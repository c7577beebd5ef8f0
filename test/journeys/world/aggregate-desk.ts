import type { reportsContract, ReplyOf, superiorContract } from '#contracts';
import { systemIds } from '#kernel';
import type { JourneyWorld } from './journey-world.js';
import type { Person } from './person.js';

type Report = ReplyOf<typeof reportsContract.read>;
type Figures = ReplyOf<typeof reportsContract.figures>['figures'];
type Matrix = ReplyOf<typeof superiorContract.matrix>;

const figureOf = async (who: Person, documentId: string) => {
  const { figures } = await who.get<{ figures: Figures }>(`/api/reports/${documentId}/figures`);
  return figures.find(({ label }) => label === 'Số tin bài tuyên truyền');
};

/** A superior's own report rests on reports, not on returns: that is where its figures lead. */
export async function restsOnReports(who: Person, documentId: string, reportId: string) {
  const report = await who.get<Report>(`/api/reports/${documentId}`);
  expect(report).toMatchObject({
    ...{ period: { id: null, name: '6 tháng đầu năm 2026' }, differences: [], waitingFor: null },
    basis: [{ returnId: reportId, unitName: 'Trung tâm Y tế khu vực Mẫu' }],
  });
  const figure = await figureOf(who, documentId);
  const at = `/api/reports/${documentId}/figures/${figure?.id}`;
  expect(await who.get(at)).toMatchObject({ value: '7', readings: [{ returnId: reportId }] });
  expect(await who.get(`${at}/evidence`)).toEqual({ evidence: [], more: false });
}

/** The only report it rests on was sent back since: the superior's report says so, and who decides. */
export async function tellsWhatWasSentBack(who: Person, documentId: string): Promise<void> {
  const { id } = (await figureOf(who, documentId)) ?? {};
  const report = await who.get<Report>(`/api/reports/${documentId}`);
  expect(report).toMatchObject({
    ...{ differencesGo: 'here', mayDecide: true, waitingFor: 'Phòng Nghiệp vụ Y (phòng đầu mối)' },
  });
  expect(report.differences).toContainEqual(
    expect.objectContaining({
      ...{ figureId: id, drafted: '7', now: null, absent: 'nobodyReported' },
      units: ['Trung tâm Y tế khu vực Mẫu'],
    }),
  );
  const taken = await who.post<Report>(`/api/reports/${documentId}/decisions`, {
    decision: 'takeOver',
  });
  expect(taken).toMatchObject({ differences: [], basis: [], waitingFor: null });
}

/** Only an issued letter has reminded anybody, and none that was given up. */
export async function remindsOnceIssued(
  { rows }: JourneyWorld,
  documentId: string,
  reminderNow: () => Promise<Matrix['centres'][number]['cells'][number]['reminder']>,
): Promise<void> {
  const stand = (state: string, registration: object | null) =>
    rows(
      `UPDATE engine.instance SET state = $2, context = context || jsonb_build_object('registration', $3::jsonb)
        WHERE id = $1`,
      [documentId, state, JSON.stringify(registration)],
    );
  const registration = { code: '05/SYT-NVY', date: '2026-06-16' };
  await stand('issuing', registration);
  expect(await reminderNow()).toEqual({ documentId, issued: null });
  await stand('issued', registration);
  expect(await reminderNow()).toEqual({ documentId, issued: registration });
  await stand('cancelled', null);
  expect(await reminderNow()).toBeNull();
}

/** The same centre reports of the whole year as well. */
export async function yearlyReportArrives({ rows }: JourneyWorld, reportId: string): Promise<void> {
  const [letter, report] = [systemIds.next(), systemIds.next()];
  await rows(
    `INSERT INTO dispatch.incoming
     SELECT (jsonb_populate_record(d, jsonb_build_object('id', $2::text, 'document_uid', $2::text))).*
       FROM dispatch.incoming d JOIN reporting.received_report r ON r.incoming_id = d.id
      WHERE r.id = $1`,
    [reportId, letter],
  );
  const year = { id: report, incoming_id: letter, kind: 'year', window_to: '2026-12-31' };
  await rows(
    `INSERT INTO reporting.received_report
     SELECT (jsonb_populate_record(r, $2::jsonb)).* FROM reporting.received_report r WHERE r.id = $1`,
    [reportId, JSON.stringify(year)],
  );
  await rows(
    `INSERT INTO reporting.received_figure
     SELECT (jsonb_populate_record(f, jsonb_build_object('report_id', $2::text))).*
       FROM reporting.received_figure f WHERE f.report_id = $1`,
    [reportId, report],
  );
}

/** Once it was signed it stays as it is: the superior's next report tells what changed since. */
export async function tellsInTheNext(
  { rows }: JourneyWorld,
  who: Person,
  documentId: string,
): Promise<void> {
  const stand = (state: string, id: string) =>
    rows(`UPDATE engine.instance SET revision = revision + 1, state = $2 WHERE id = $1`, [
      id,
      state,
    ]);
  await stand('issued', documentId);
  expect(await who.get<Report>(`/api/reports/${documentId}`)).toMatchObject({
    differencesGo: 'nextReportOrCorrection',
  });
  const { documentId: next } = await who.post<{ documentId: string }>('/api/superior/reports', {
    ...{ regime: 'cchc-thu', year: 2026, kind: 'year' },
    without: { organIds: ['H99.01.06'], reason: 'Bệnh viện đang sáp nhập' },
  });
  const copy = await who.get<object>(`/api/documents/${next}/working-copy`);
  expect(JSON.stringify(copy)).toMatch(
    /Điều chỉnh số liệu đã báo cáo: Số tin bài tuyên truyền \(6 tháng đầu năm 2026\) từ 7\sbài thành chưa có số liệu, theo báo cáo đã thay đổi của Trung tâm Y tế khu vực Mẫu\./,
  );
  await stand('cancelled', next);
  await stand('drafted', documentId);
}
