import type { reportsContract, ReplyOf, superiorContract } from '#contracts';
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
