import { aPlan } from '../../../test/builders/content.js';
import type { Ask } from '../../../test/worlds/ask.js';
import { worldOverHttp, type WorldOverHttp } from '../../../test/worlds/world-over-http.js';

interface Event {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly actionName: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly subject: {
    readonly type: string;
    readonly title: string | null;
    readonly link: string | null;
  };
  readonly data: Readonly<Record<string, unknown>>;
}

let there: WorldOverHttp;
let auditor: Ask;
let drafter: Ask;
let documentId: string;

beforeAll(async () => {
  there = await worldOverHttp();
  auditor = await there.as('thanhtra');
  drafter = await there.as('chuyenvien.tchc');
  const payload = { content: aPlan(), unitId: there.world.centre.units.get('TCHC') };
  const made = await drafter({ method: 'POST', url: '/api/documents', payload });
  documentId = made.json<{ id: string }>().id;
});
afterAll(() => there.close());

/** An hour ends a session that nobody used. */
async function passTo(instant: string): Promise<void> {
  there.clock.moveTo(new Date(instant));
  auditor = await there.as('thanhtra');
  drafter = await there.as('chuyenvien.tchc');
}

const get = async (url: string, ask = auditor) => {
  const answer = await ask({ method: 'GET', url });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer;
};
const trail = async (query = '') =>
  (await get(`/api/trail?limit=200${query}`)).json<{ events: Event[]; more: boolean }>();
const readings = async (action: string) =>
  (await trail(`&action=${action}`)).events.map(({ at, data }) => [at, data['what']]);

test('a document’s event is told with who, what, its title and where it is looked at', async () => {
  const { events } = await trail('&action=DocumentCreated');
  expect(events).toEqual([
    expect.objectContaining({
      actionName: 'Tạo dự thảo',
      person: expect.objectContaining({ name: 'Vũ Thị Giang' }),
      subject: expect.objectContaining({
        type: 'document',
        typeName: 'Văn bản',
        title: expect.stringContaining('ải cách hành chính'),
        link: `/van-ban/${documentId}`,
      }),
    }),
  ]);
});

test('each filter leaves out what it should', async () => {
  const all = (await trail()).events;
  const [created] = (await trail('&action=DocumentCreated')).events;
  const has = async (query: string) =>
    (await trail(query)).events.some(({ id }) => id === created?.id);
  expect(all.length).toBeGreaterThan(2);
  expect(await has(`&person=${created?.person?.id}`)).toBe(true);
  expect(await has(`&person=${there.world.centre.people.get('giamdoc')?.personId}`)).toBe(false);
  expect(await has(`&subject=${documentId}`)).toBe(true);
  expect(await has('&subject=document')).toBe(true);
  expect(await has('&subject=key')).toBe(false);
  expect(await has('&words=cai%20cach%20hanh%20chinh')).toBe(true);
  expect(await has('&words=khong%20co%20loi%20nay')).toBe(false);
  expect(await has('&from=2026-03-04&to=2026-03-04')).toBe(true);
  expect(await has('&from=2026-03-05')).toBe(false);
  expect(await has('&to=2026-03-03')).toBe(false);
});

test('pages follow each other without gap or double', async () => {
  const all = (await trail('&to=2026-03-04')).events.map(({ id }) => id);
  const seen: string[] = [];
  for (let before = ''; ; before = `&before=${seen.at(-1)}`) {
    const url = `/api/trail?limit=2&to=2026-03-04${before}`;
    const { events, more } = (await get(url)).json<{ events: Event[]; more: boolean }>();
    seen.push(...events.map(({ id }) => id));
    if (!more) break;
  }
  expect(seen).toEqual(all);
});

test('the acts to filter by are those that happened, by their names', async () => {
  const actions = (await get('/api/trail/actions')).json<
    { action: string; actionName: string }[]
  >();
  expect(actions).toEqual(
    expect.arrayContaining([
      { action: 'DocumentCreated', actionName: 'Tạo dự thảo' },
      { action: 'SignedIn', actionName: 'Đăng nhập' },
    ]),
  );
  expect(actions.map(({ action }) => action)).not.toContain('LeaderSigned');
});

test('every name of an act in the trail is Vietnamese', async () => {
  const actions = (await get('/api/trail/actions')).json<
    { action: string; actionName: string }[]
  >();
  for (const { action, actionName } of actions) expect(actionName).not.toBe(action);
});

describe('what an auditor reads', () => {
  test('stands in the trail once a document and hour, whatever part is read', async () => {
    await get(`/api/documents/${documentId}`);
    await get(`/api/documents/${documentId}/versions`);
    await get(`/api/documents/${documentId}/history`);
    expect(await readings('DocumentRead')).toEqual([
      ['2026-03-04T02:00:00.000Z', 'GET /api/documents/:documentId'],
    ]);
    await passTo('2026-03-04T03:00:00Z');
    await get(`/api/documents/${documentId}/history`);
    expect(await readings('DocumentRead')).toEqual([
      ['2026-03-04T03:00:00.000Z', 'GET /api/documents/:documentId/history'],
      ['2026-03-04T02:00:00.000Z', 'GET /api/documents/:documentId'],
    ]);
  });

  test('of the trail itself is told too', async () => {
    const told = await readings('TrailRead');
    expect(told.at(-1)?.[1]).toBe('GET /api/trail');
  });

  test('names the auditor and the document, and stirs nobody’s screen', async () => {
    const { events } = await trail(`&action=DocumentRead&subject=${documentId}`);
    expect(events[0]).toMatchObject({
      person: { name: 'Lý Văn Phúc' },
      subject: { type: 'reading', link: `/van-ban/${documentId}` },
    });
  });

  test('is not told of others, nor of what he was refused', async () => {
    const before = (await readings('DocumentRead')).length;
    await passTo('2026-03-04T05:00:00Z');
    await get(`/api/documents/${documentId}`, drafter);
    const nothing = '/api/documents/019a0000-0000-7000-8000-000000000000';
    expect((await auditor({ method: 'GET', url: nothing })).statusCode).toBe(404);
    await get('/api/documents');
    expect((await readings('DocumentRead')).length).toBe(before);
  });
});

test('the verdict over a running body is sound and counts every event', async () => {
  const verdict = (await get('/api/trail/verdict')).json<{
    sound: boolean;
    events: number;
    sequenced: number;
  }>();
  expect(verdict).toMatchObject({ sound: true });
  expect(verdict.sequenced).toBe(verdict.events);
});
