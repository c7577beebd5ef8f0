import { MachineRegistry } from '#engine';
import { systemIds, type DocumentId, type Ids } from '#kernel';
import { Sequencer } from '#modules/audit';
import { Notices } from '#modules/notifications';
import { systemActor } from '#platform';
import { aPlan } from '../../../test/builders/content.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

let there: WorldOverHttp;
let documentId: DocumentId;

beforeAll(async () => {
  there = await worldOverHttp();
  const drafter = await there.as('chuyenvien.tchc');
  const payload = { content: aPlan(), unitId: there.world.centre.units.get('TCHC') };
  const answer = await drafter({ method: 'POST', url: '/api/documents', payload });
  documentId = answer.json<{ id: DocumentId }>().id;
});
afterAll(() => there.close());

/** Something the drafter hears of stands in the trail, with its log index; nobody was told yet. */
async function happened(...actions: readonly string[]): Promise<void> {
  const { centre } = there.world;
  await there.inBody(centre, async (tx) => {
    for (const action of actions) {
      await tx.record({
        id: systemIds.next(),
        bodyId: centre.bodyId,
        at: there.clock.now(),
        actor: systemActor,
        action,
        subject: { type: 'document', id: documentId },
        subjectVersion: 0,
        data: {},
      });
    }
  });
  await new Sequencer(there.uow).sequenceAll();
}

const drafterId = () => {
  const person = there.world.centre.people.get('chuyenvien.tchc');
  if (!person) throw new Error('The demo world has no drafter.');
  return person.personId;
};
const notices = (ids: Ids = systemIds) =>
  new Notices(there.uow, there.app.get(MachineRegistry), ids, there.clock);
const tell = (by = notices()) => by.catchUp(there.world.centre.bodyId);
const texts = async () => {
  const all = await there.inBody(there.world.centre, (tx) => notices().of(tx, drafterId()));
  return all.map(({ text }) => text.replace(/^.*” /, '')).sort();
};

test('nobody is told twice, however many tell at the same time', async () => {
  await happened('LeaderSigned');
  await Promise.all([tell(), tell(), tell()]);
  await tell();
  expect(await texts()).toEqual(['đã được ký số.']);
});

test('who falls over in the middle has told nothing; the next tells all of it', async () => {
  await happened('DocumentIssued', 'LegalDeadlinePassed');
  let left = 1;
  const failing: Ids = {
    next: () => {
      if (left === 0) throw new Error('The lights go out.');
      left -= 1;
      return systemIds.next();
    },
  };
  await expect(tell(notices(failing))).rejects.toThrow('The lights go out.');
  expect(await texts()).toEqual(['đã được ký số.']);
  await tell();
  expect(await texts()).toEqual([
    'đã ban hành.',
    'đã quá thời hạn theo quy định.',
    'đã được ký số.',
  ]);
});

test('one body never hears of another', async () => {
  const { health } = there.world;
  await notices().catchUp(health.bodyId);
  expect(await there.inBody(health, (tx) => notices().of(tx, drafterId()))).toEqual([]);
  expect(await there.inBody(health, (tx) => notices().unread(tx, drafterId()))).toBe(0);
});

test('the database tells a person once of an event, whatever the program does', async () => {
  const again = there.inBody(there.world.centre, (tx) =>
    tx.run({
      name: 'test.again',
      text: `INSERT INTO notifications.notice
        (body_id, id, person_id, text, event_id, subject_type, subject_id, at)
        SELECT body_id, gen_random_uuid(), person_id, text, event_id, subject_type, subject_id, at
          FROM notifications.notice LIMIT 1`,
    }),
  );
  await expect(again).rejects.toThrow('a_person_is_told_once_of_an_event');
});

test.each([
  ['a weekly digest', 'digest', 'DigestSent', () => '/nhiem-vu'],
  ['what a plan asks', 'plan', 'PlanCameAlive', (id: string) => `/ke-hoach/${id}?muc=hoi`],
  ['what a regime asks', 'Regime', 'RegimeActivated', (id: string) => `/che-do-bao-cao/${id}`],
])('%s is heard too, and leads to where it is answered', async (_, type, action, page) => {
  const { centre } = there.world;
  const id = systemIds.next();
  const text = `${type}: có 2 việc.`;
  await there.inBody(centre, (tx) =>
    tx.record({
      ...{ id: systemIds.next(), bodyId: centre.bodyId, at: there.clock.now(), subjectVersion: 0 },
      ...{ actor: systemActor, action, subject: { type, id } },
      data: { people: [drafterId()], text },
    }),
  );
  await new Sequencer(there.uow).sequenceAll();
  await tell();
  const drafter = await there.as('chuyenvien.tchc');
  const answer = await drafter({ method: 'GET', url: '/api/notifications' });
  expect(answer.json<{ notifications: object[] }>().notifications).toContainEqual(
    expect.objectContaining({ text, link: page(id) }),
  );
});
