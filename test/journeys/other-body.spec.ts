import type { RouteContract } from '#contracts';
import { StatedRoutes } from '../../apps/api/serving/stated-routes.js';
import { idOf, refusalOf } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import type { Person } from './world/person.js';
import {
  aDocument,
  aDraft,
  keyOf,
  personIdOf,
  sealing,
  standing,
  waitFor,
} from './world/stations.js';
import { thePlan } from './world/the-plan.js';

let world: JourneyWorld;
/** A document of the centre that the Sở has received, with everything that hangs on it. */
let own: Record<string, string>;

const atHealth = ['so.giamdoc', 'so.vanthu', 'so.chuyenvien', 'so.truongphong', 'so.thanhtra'];
const inCentre = ['vanthu1', 'thanhtra', 'giamdoc'];

beforeAll(async () => {
  world = await journeyWorld();
  const at = await aDocument(world, 'sent');
  await waitFor(world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
  const { version, deliveries } = await standing(world, at);
  const clerk = await world.person('so.vanthu');
  const { documents } = await clerk.get<{ documents: { id: string }[] }>('/api/incoming');
  const [incoming] = documents;
  const leader = await world.person('pgd1');
  own = {
    documentId: idOf(at),
    versionId: version?.id ?? '',
    deliveryId: deliveries[0]?.id ?? '',
    incomingId: incoming?.id ?? '',
    keyId: await keyOf(leader, 'personal'),
    personId: personIdOf(world, 'pgd1'),
    postId: world.world.centre.people.get('pgd1')?.posts[0]?.postId ?? '',
    unitId: world.world.centre.units.get('TCHC') ?? '',
    // No comment is needed: a stranger must not learn whether there is one.
    commentId: idOf(at),
  };
}, patience);
afterAll(() => world.close());

const routesWith = (parameter: string): RouteContract[] =>
  world.app
    .get(StatedRoutes)
    .all()
    .filter(({ path }) => path.includes(`:${parameter}`));

const nothing = '0'.repeat(64);
const reason = 'Thử từ cơ quan khác.';
const onTask = { task: 'content', round: 1, contentHash: nothing, pdf: nothing };
/** A body good enough to come past the form, for each act. */
const bodies: Readonly<Record<string, () => object>> = {
  resending: () => ({}),
  submission: () => ({ revision: 1, signerId: own['personId'] }),
  approval: () => onTask,
  return: () => ({ round: 1, reason }),
  'stage-return': () => ({ round: 1, stage: 'check', reason }),
  objection: () => ({ ...onTask, reason }),
  opinion: () => ({ ...onTask, text: reason }),
  'opinion-givers': () => ({ round: 1, personId: own['personId'], question: reason }),
  'PATCH submission': () => ({ round: 1, note: reason }),
  signature: () => ({
    keyId: own['keyId'],
    pin: '1',
    round: 1,
    contentHash: nothing,
    pdf: nothing,
  }),
  registration: () => ({ keyId: own['keyId'], pin: '1' }),
  seal: () => ({ keyId: own['keyId'], pin: '1' }),
  'agent-problem': () => ({ problem: 'noAgent', message: reason }),
  dispatch: () => ({ receiverIds: [own['documentId']] }),
  replacement: () => ({ reason, replacementId: own['documentId'] }),
  correction: () => ({ reason, correctionId: own['documentId'] }),
  acceptance: () => ({ assignedTo: 'Văn phòng' }),
  'working-copy': () => ({ content: thePlan(), revision: 1 }),
  end: () => ({ on: '2026-03-04' }),
  name: () => ({ name: 'Người khác', email: null }),
  disablement: () => ({ leaveWork: true }),
  password: () => ({ password: 'một mật khẩu dài' }),
  editing: () => ({ tab: own['documentId'] }),
  comments: () => ({ kind: 'comment', text: reason, versionId: null }),
  answer: () => ({ text: reason }),
  decisions: () => ({ decision: 'leave', reason }),
};

/** What a route must be asked besides its path. */
const questions: Readonly<Record<string, () => string>> = {
  attachments: () => 'fileName=a.pdf',
  differences: () => 'from=working&to=working',
  copy: () => `unitId=${own['unitId']}`,
  'preview.pdf': () => 'revision=1',
  editing: () => `tab=${own['documentId']}`,
};

async function asks(person: Person, { method, path }: RouteContract) {
  const last = path.split('/').at(-1) ?? '';
  const question = method === 'PUT' ? undefined : questions[last]?.();
  const filled = path.replace(/:(\w+)/g, (_, name: string) => own[name] ?? '');
  const url = question ? `${filled}?${question}` : filled;
  if (last === 'attachments') {
    return person.askUpload(url, Buffer.from('%PDF-1.7'), 'application/pdf');
  }
  const body = bodies[`${method} ${last}`] ?? bodies[last] ?? (() => ({ reason }));
  const payload = ['GET', 'DELETE'].includes(method) ? undefined : body();
  return person.ask({ method, url, payload });
}

describe("no row of another body is reached by its id, whatever one's post", () => {
  const parameters: [parameter: string, strangers: string[]][] = [
    ['documentId', atHealth],
    ['versionId', atHealth],
    ['deliveryId', atHealth],
    ['incomingId', inCentre],
    ['personId', ['so.quantri']],
    ['postId', ['so.quantri']],
  ];

  it.each(parameters)('%s', async (parameter, strangers) => {
    const routes = routesWith(parameter);
    expect(routes.length).toBeGreaterThan(0);
    const people = await world.people(...strangers);
    const before = await everything();
    const let_in: string[] = [];
    for (const person of people) {
      for (const route of routes) {
        const answer = await asks(person, route);
        if (![403, 404].includes(answer.statusCode)) {
          let_in.push(
            `${person.login} ${route.method} ${route.path} ${answer.statusCode} ${answer.body}`,
          );
        }
        expect(answer.body).not.toMatch(/cải cách hành chính/i);
      }
    }
    expect(let_in).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

const everything = async () =>
  world.rows(`
    SELECT (SELECT count(*)::int FROM audit.event WHERE action <> 'PinWasWrong') AS events,
           (SELECT count(*)::int FROM engine.history) AS moves,
           (SELECT count(*)::int FROM registry.outgoing_entry) AS numbers`);

describe('ids of another body inside a request', () => {
  it('a unit: no draft is begun for it', async () => {
    const person = await world.person('so.chuyenvien');
    const payload = { content: thePlan(), unitId: own['unitId'] };
    expect(refusalOf(await person.askPost('/api/documents', payload)).status).toBe(403);
  });

  it('a person: named as signer, as owner of a post', async () => {
    const person = await world.person('so.chuyenvien');
    const unitId = world.world.health.units.get('NVY');
    const { id } = await person.post<{ id: string }>('/api/documents', {
      content: thePlan(),
      unitId,
    });
    const asked = { revision: 1, signerId: own['personId'] };
    const submission = await person.askPost(`/api/documents/${id}/submission`, asked);
    expect(refusalOf(submission)).toMatchObject({ code: 'PersonIsNotKnown', status: 404 });
    const admin = await world.person('so.quantri');
    const post = await admin.askPost('/api/posts', {
      personId: own['personId'],
      unitId,
      role: 'drafter',
      title: 'Chuyên viên',
      from: '2026-01-01',
      to: null,
    });
    expect([404, 422]).toContain(refusalOf(post).status);
  });

  it('a key: the seal of the other body is unknown here', async () => {
    const at = await aDocument(world, 'leaderSigned');
    const [clerk, stranger] = await world.people('vanthu1', 'so.vanthu');
    const seal = await sealing(world, stranger);
    const answer = await clerk.askPost(`${at}/registration`, seal);
    expect(refusalOf(answer)).toMatchObject({ status: 404, code: 'KeyIsUnknown' });
  });

  it('a document: none of the other body replaces or corrects one of ours', async () => {
    const at = await aDocument(world, 'issued');
    const person = await world.person('so.chuyenvien');
    const foreign = await person.post<{ id: string }>('/api/documents', {
      content: thePlan(),
      unitId: world.world.health.units.get('NVY'),
    });
    const leader = await world.person('pgd1');
    const asked = { reason, replacementId: foreign.id, correctionId: foreign.id };
    for (const act of ['replacement', 'correction'] as const) {
      const name = `${act}Id` as const;
      const payload = { reason, [name]: asked[name] };
      expect(refusalOf(await leader.askPost(`${at}/${act}`, payload)).status).toBe(404);
    }
  });
});

describe('every list holds the rows of the own body, all of them, and no other', () => {
  const lists: [url: string, mine: string, theirs: string][] = [
    ['/api/documents', 'giamdoc', 'so.giamdoc'],
    ['/api/documents?search=cai%20cach', 'giamdoc', 'so.giamdoc'],
    ['/api/desk', 'vanthu1', 'so.vanthu'],
    ['/api/search?words=ke%20hoach', 'vanthu1', 'so.vanthu'],
    ['/api/notifications', 'vanthu1', 'so.vanthu'],
    ['/api/registers/outgoing', 'vanthu1', 'so.vanthu'],
    ['/api/registers/incoming', 'vanthu1', 'so.vanthu'],
    ['/api/incoming', 'vanthu1', 'so.vanthu'],
    ['/api/receivers', 'vanthu1', 'so.vanthu'],
    ['/api/signing-keys', 'vanthu1', 'so.vanthu'],
    ['/api/people', 'vanthu1', 'so.vanthu'],
    ['/api/units', 'vanthu1', 'so.vanthu'],
    ['/api/posts', 'vanthu1', 'so.vanthu'],
    ['/api/delegations', 'vanthu1', 'so.vanthu'],
  ];
  const idsIn = (body: string) =>
    new Set(body.match(/"(?:id|entryId|subjectId)":"[0-9a-f-]{36}"/g));

  beforeAll(async () => {
    await aDocument(world, 'leaderSigned');
    const clerk = await world.person('so.vanthu');
    await clerk.post(`/api/incoming/${own['incomingId']}/acceptance`, { assignedTo: 'Văn phòng' });
    const person = await world.person('so.chuyenvien');
    await person.post('/api/documents', {
      content: thePlan(),
      unitId: world.world.health.units.get('NVY'),
    });
  });

  it.each(lists)('%s', async (url, mine, theirs) => {
    const [ours, others] = await world.people(mine, theirs);
    const [here, there] = [
      idsIn((await ours.askGet(url)).body),
      idsIn((await others.askGet(url)).body),
    ];
    expect(here.size + there.size).toBeGreaterThan(0);
    expect([...here].filter((id) => there.has(id))).toEqual([]);
  });

  it('a total counts the rows one may see, and only those', async () => {
    const [drafter, auditor] = await world.people('so.chuyenvien', 'thanhtra');
    const rows = await world.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM engine.instance WHERE machine = 'document' AND body_id = $1`,
      [world.world.centre.bodyId],
    );
    const all = await auditor.get<{ total: number }>('/api/documents?limit=1');
    expect(all.total).toBe(rows[0]?.n);
    const foreign = await drafter.get<{ total: number; documents: unknown[] }>('/api/documents');
    expect(foreign.total).toBe(foreign.documents.length);
  });

  it('the exported trail names no subject of the other body', async () => {
    const auditor = await world.person('thanhtra');
    const trail = (await auditor.file('/api/trail/export.jsonl')).toString('utf8');
    expect(trail).toContain(own['documentId']);
    expect(trail).not.toContain(own['incomingId']);
  });
});

it("a draft of one unit is read by its unit's people and by no other unit's", async () => {
  const at = await aDraft(world);
  const [drafter, other] = await world.people('chuyenvien.tchc', 'chuyenvien.khnv');
  expect((await drafter.askGet(at)).statusCode).toBe(200);
  expect(refusalOf(await other.askGet(at)).code).toBe('NothingIsFound');
  const seen = await other.get<{ documents: { id: string }[] }>('/api/documents');
  expect(seen.documents.map(({ id }) => id)).not.toContain(idOf(at));
});
