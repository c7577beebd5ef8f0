import type { ReplyOf, scoringContract } from '#contracts';
import type { Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

type Sheet = ReplyOf<typeof scoringContract.read>;

let world: WorldOverHttp;
let people: Readonly<Record<'drafter' | 'head' | 'planning' | 'ward' | 'deputy' | 'auditor', Ask>>;
const unit = (code: string) => world.world.centre.units.get(code) ?? '';

beforeAll(async () => {
  world = await worldOverHttp();
  const as = (login: string): Promise<Ask> => world.as(login);
  people = {
    drafter: await as('chuyenvien.tchc'),
    head: await as('truongphong.tchc'),
    planning: await as('truongphong.khnv'),
    ward: await as('truongkhoa.noi'),
    deputy: await as('pgd1'),
    auditor: await as('thanhtra'),
  };
});
afterAll(() => world.close());

const send = async (ask: Ask, method: string, url: string, payload?: unknown) => {
  const answer = await ask({ method, url, payload });
  return answer.statusCode < 300
    ? answer.json<Sheet>()
    : answer.json<{ code: string; detail: string }>();
};

test('a sheet goes from self-scores over two appraisals to a plan for what was lost', async () => {
  const { drafter, head, planning, ward, deputy, auditor } = people;
  const wanted = { set: 'cchc-trung-tam-y-te', year: 2026, unitId: unit('TCHC') };
  const opened = (await send(drafter, 'POST', '/api/score-sheets', wanted)) as Sheet;
  expect([opened.points, opened.state, opened.acts]).toEqual([
    '100',
    'selfScoring',
    ['points', 'submission'],
  ]);
  expect(await send(drafter, 'POST', '/api/score-sheets', wanted)).toMatchObject({
    code: 'YearIsScoredAlready',
  });
  const at = `/api/score-sheets/${opened.id}`;
  const score = (who: Ask, part: string, points: string, explanation = '') =>
    send(who, 'PUT', `${at}/parts/${part}`, { points, explanation, proof: null });

  expect(await score(drafter, '1.1.1', '4')).toMatchObject({ code: 'PointsAreOverTheMaximum' });
  expect(await score(drafter, '1.1.1', '2')).toMatchObject({ code: 'LessPointsNeedAReason' });
  expect(await score(drafter, '9.1.1', '2')).toMatchObject({ code: 'PartIsNotInTheSet' });
  expect(await score(ward, '1.1.1', '3')).toMatchObject({ code: 'ActIsNotAllowed' });
  expect(await score(planning, '1.1.1', '3')).toMatchObject({ code: 'ActIsNotAllowed' });
  expect(await score(planning, '3.1.1', '5')).toMatchObject({ self: '5' });
  const parts = opened.fields.flatMap(({ criteria }) => criteria.flatMap((one) => one.parts));
  const [last, ...others] = parts.filter(({ no }) => no !== '3.1.1').toReversed();
  for (const { no, points } of others) await score(drafter, no, points);
  expect(await send(drafter, 'POST', `${at}/submission`)).toMatchObject({
    code: 'EveryPartIsScoredFirst',
    detail: `Chưa gửi được vì còn 1 tiêu chí chưa chấm: ${last?.no}.`,
  });
  await score(drafter, last?.no ?? '', last?.points ?? '');
  expect(await send(drafter, 'POST', `${at}/submission`)).toMatchObject({
    state: 'firstAppraisal',
    self: '100',
    open: 0,
  });

  expect(await score(drafter, '1.1.2', '1', 'Muộn')).toMatchObject({ code: 'ActIsNotAllowed' });
  await score(head, '1.1.2', '3.5', 'Hai nhiệm vụ muộn');
  expect(await send(drafter, 'POST', `${at}/appraisal`)).toMatchObject({ code: 'ActIsNotAllowed' });
  await send(head, 'POST', `${at}/appraisal`);
  await score(deputy, '7.2.1', '5', 'Khảo sát chưa đủ phiếu');
  const concluded = (await send(deputy, 'POST', `${at}/conclusion`)) as Sheet;
  expect(concluded).toMatchObject({
    state: 'concluded',
    self: '100',
    first: '98.5',
    second: '97.5',
    lost: '2.5',
  });
  expect(concluded.fields.map(({ lost }) => lost)).toEqual(['1.5', '0', '0', '0', '0', '0', '1']);
  expect(((await send(auditor, 'GET', at)) as Sheet).acts).toEqual([]);

  const drafted = await drafter({
    method: 'POST',
    url: `${at}/remediation`,
    payload: { unitId: unit('TCHC') },
  });
  const { documentId } = drafted.json<{ documentId: string }>();
  const copy = await drafter({ method: 'GET', url: `/api/documents/${documentId}/working-copy` });
  const { annexes } = copy.json<{
    content: { annexes: { rows: { shortcoming: string; lead: string[] }[] }[] };
  }>().content;
  expect(annexes[0]?.rows.map(({ shortcoming, lead }) => [shortcoming, lead])).toEqual([
    [
      '1.1.2. Tỷ lệ nhiệm vụ trong kế hoạch hoàn thành đúng hạn: mất 1,5 điểm (Hai nhiệm vụ muộn)',
      ['Phòng Tổ chức - Hành chính'],
    ],
    [
      '7.2.1. Mức độ hài lòng của người bệnh: mất 1 điểm (Khảo sát chưa đủ phiếu)',
      ['Phòng Điều dưỡng'],
    ],
  ]);

  const draftAgain = () => send(drafter, 'POST', `${at}/remediation`, { unitId: unit('TCHC') });
  const { acts, remediation } = (await send(drafter, 'GET', at)) as Sheet;
  expect([acts, remediation]).toMatchObject([[], { documentId }]);
  expect(await draftAgain()).toMatchObject({
    code: 'RemediationIsDrafted',
    detail: expect.stringContaining(remediation?.subject ?? 'none'),
  });
  await send(drafter, 'POST', `/api/documents/${documentId}/cancellation`, { reason: 'Soạn lại.' });
  expect(await send(drafter, 'GET', at)).toMatchObject({
    ...{ acts: ['remediation'], remediation: null },
  });
  const twice = await Promise.all([draftAgain(), draftAgain()]);
  expect(twice.filter((one) => 'documentId' in one)).toHaveLength(1);
});
