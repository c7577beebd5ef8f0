import { setTimeout as pause } from 'node:timers/promises';
import type { DocumentView, journeyContract, ReplyOf } from '#contracts';
import { aLetter } from '../model/a-letter.js';
import { refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { inForce, ownRoute } from './world/own-route.js';
import { aDocument, pass, standing, submission } from './world/stations.js';

type Route = NonNullable<ReplyOf<typeof journeyContract.route>>;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const seen = ({ round, version, preparedPdf }: DocumentView) => ({
  ...{ round, contentHash: version?.contentHash, pdf: preparedPdf },
});
const waiting = async (at: string) =>
  (await standing(world, at)).waitingFor.map(({ key }) => key.replace(/^r\d+:/, '')).sort();

describe('a route the body has written for itself', () => {
  beforeAll(() => inForce(world, ownRoute));

  it('two of three are enough, the third is not asked any more; then one after the other', async () => {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    expect(await waiting(at)).toEqual(['khnv', 'noi', 'tchc']);
    await pass(await world.person('truongkhoa.noi'), at, 'noi');
    expect(await waiting(at)).toEqual(['khnv', 'tchc']);
    await pass(await world.person('truongphong.khnv'), at, 'khnv');
    expect(await waiting(at)).toEqual(['content']);
    const late = { task: 'tchc', ...seen(await standing(world, at)) };
    const head = await world.person('truongphong.tchc');
    expect((await head.askPost(`${at}/approval`, late)).statusCode).toBeGreaterThanOrEqual(400);
    await pass(head, at, 'content');
    expect(await waiting(at)).toEqual(['form']);
  });

  it('one who vetoes returns it, though two others could agree', async () => {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    const other = await world.person('truongkhoa.noi');
    const objection = {
      task: 'noi',
      reason: 'Trùng lịch trực.',
      ...seen(await standing(world, at)),
    };
    await other.post(`${at}/objection`, objection);
    expect(await standing(world, at)).toMatchObject({
      state: 'drafted',
      lastReturn: { by: 'Ngô Văn Minh', reason: 'Trùng lịch trực.' },
    });
  });

  it('stages of the same person are passed by one act, and both say so', async () => {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    await pass(await world.person('truongkhoa.noi'), at, 'noi');
    await pass(await world.person('truongphong.khnv'), at, 'khnv');
    await pass(await world.person('truongphong.tchc'), at, 'content');
    await pass(await world.person('thethuc'), at, 'form');
    const signer = await world.person('pgd1');
    const { passesToo } = await signer.get<Route>(`${at}/route`);
    expect(passesToo).toEqual({ look: ['Người ký duyệt'] });
    await pass(signer, at, 'look');
    const approved = await standing(world, at);
    expect(approved.state).toBe('approved');
    expect(approved.reviews.slice(-2)).toMatchObject([
      { task: 'look', kind: 'initial', by: { name: 'Trần Thị Bình' } },
      { task: 'approve', kind: 'approval', by: { name: 'Trần Thị Bình' } },
    ]);
    const { stages } = await signer.get<Route>(`${at}/route`);
    expect(stages.at(-1)?.tasks).toMatchObject([{ mergedWith: 'Phó giám đốc xem trước' }]);
    const history = await signer.get<{ action: string; actionName: string }[]>(`${at}/history`);
    expect(
      history.flatMap(({ action, actionName }) => (action === 'ReviewPassed' ? actionName : [])),
    ).toEqual([
      ...['Ký nháy', 'Ký nháy', 'Đạt kiểm tra nội dung', 'Đạt kiểm tra thể thức'],
      'Ký nháy, Duyệt',
    ]);
  });

  it('a document keeps the route it was submitted with, whatever is put in force meanwhile', async () => {
    const at = await aDocument(world, 'inReview', { content: aLetter() });
    await inForce(world, ownRoute.replace('atLeast: 2', 'atLeast: 1'));
    await pass(await world.person('truongkhoa.noi'), at, 'noi');
    expect(await waiting(at)).toEqual(['khnv', 'tchc']);
    const next = await aDocument(world, 'inReview', { content: aLetter() });
    await pass(await world.person('truongkhoa.noi'), next, 'noi');
    expect(await waiting(next)).toEqual(['content']);
  });

  it('a unit that was dissolved is asked no more: whoever submits is told the step that has nobody', async () => {
    const drafter = await world.person('chuyenvien.tchc');
    const at = await aDocument(world, 'drafted', { content: aLetter() });
    const asked = await submission(world, drafter, at, 'pgd1');
    const dissolve = (on: string | null) =>
      world.rows(`UPDATE organisation.unit SET closed_on = $1 WHERE code = 'NOI'`, [on]);
    await dissolve('2026-03-03');
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
    expect(refusal.code).toBe('RouteTaskHasNobody');
    expect(refusal.detail).toContain('Ba trưởng đơn vị');
    await dissolve(null);
    expect((await drafter.askPost(`${at}/submission`, asked)).statusCode).toBe(200);
  });
});

it('an urgent document reminds, runs late and is reported upwards, each once', async () => {
  const at = await aDocument(world, 'inReview', {
    content: { ...aLetter(), urgency: 'urgent' },
  });
  const rung = async (action: string) =>
    (
      await world.rows<{ at: Date }>(
        `SELECT at FROM audit.event WHERE subject_id = $1 AND action = $2`,
        [at.split('/').at(-1), action],
      )
    ).length;
  const heard = async (login: string, words: string) => {
    const { notifications } = await (
      await world.person(login)
    ).get<{ notifications: { text: string }[] }>('/api/notifications');
    return notifications.filter(({ text }) => text.includes(words)).length;
  };

  // Two working hours from nine o'clock; an hour later it is the director's to know.
  await letPass('2026-03-04T03:01:00Z', 'StageReminded');
  await letPass('2026-03-04T04:01:00Z', 'StageOverdue');
  expect((await standing(world, at)).waitingFor.map(({ dueAt }) => dueAt)).toEqual([
    '2026-03-04T04:00:00.000Z',
    '2026-03-04T04:00:00.000Z',
  ]);
  await letPass('2026-03-04T08:00:00Z', 'StageEscalated');
  // Notices are read off the trail, a moment after it is written.
  const end = Date.now() + patience;
  while ((await heard('giamdoc', 'được báo lên bạn')) === 0 && Date.now() < end) await pause(50);
  expect(await heard('truongphong.tchc', 'sắp đến hạn')).toBe(1);
  expect(await heard('truongphong.tchc', 'đã quá hạn')).toBe(1);
  expect(await heard('giamdoc', 'được báo lên bạn')).toBe(1);
  expect(await heard('giamdoc', 'sắp đến hạn')).toBe(0);

  async function letPass(until: string, action: string): Promise<void> {
    expect(await rung(action)).toBe(0);
    world.moveTo(new Date(until));
    for (const end = Date.now() + patience; Date.now() < end; await pause(50)) {
      if ((await rung(action)) > 0) break;
    }
    expect(await rung(action)).toBe(1);
  }
});
