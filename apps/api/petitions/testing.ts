import type { petitionsContract, ReplyOf } from '#contracts';
import { DueSweep } from '#engine';
import pg from 'pg';
import { worldOverHttp, type WorldOptions } from '../../../test/worlds/world-over-http.js';

export type Petition = ReplyOf<typeof petitionsContract.read>;

const logins = {
  clerk: 'vanthu1',
  director: 'giamdoc',
  head: 'truongphong.tchc',
  handler: 'chuyenvien.tchc',
  otherHead: 'truongkhoa.noi',
  stranger: 'chuyenvien.khnv',
  strangersHead: 'truongphong.khnv',
  stationHead: 'tramtruong1',
  deputy: 'pgd1',
  auditor: 'thanhtra',
  administrator: 'quantri',
} as const;
export type Who = keyof typeof logins;

/** The demo world asked over HTTP by the people around a petition. */
export async function caseWorld(options: WorldOptions = {}) {
  const there = await worldOverHttp(options);
  const owner = new pg.Client({ connectionString: there.database.ownerUrl });
  await owner.connect();
  const cookies = new Map<Who, string>();
  /** A session does not outlive such leaps: everybody signs in anew. */
  const moveTo = (at: string) => {
    if (there.clock.now().toISOString() !== new Date(at).toISOString()) cookies.clear();
    there.clock.moveTo(new Date(at));
  };
  const ask = async (
    who: Who,
    method: string,
    url: string,
    payload?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const cookie = cookies.get(who) ?? (await there.cookieOf(logins[who]));
    cookies.set(who, cookie);
    return there.anonymous({ method, url, headers: { cookie, ...headers }, payload });
  };
  const post = async <T>(who: Who, url: string, payload: unknown = {}): Promise<T> => {
    const answer = await ask(who, 'POST', url, payload);
    if (answer.statusCode >= 300) throw new Error(`${who} ${url}: ${answer.body}`);
    return answer.json<T>();
  };
  const unitId = (code: string) => there.world.centre.units.get(code);
  const personId = (who: Who) => there.world.centre.people.get(logins[who])?.personId;
  const received = (change: object = {}) =>
    post<Petition>('clerk', '/api/petitions', {
      title: 'Chờ khám quá lâu',
      content: 'Sáng thứ hai chờ từ 7 giờ đến 11 giờ.',
      channel: 'phone',
      topic: 'procedure',
      receivedOn: '2026-03-04',
      petitioner: { name: 'Nguyễn Văn Tâm', phone: '0900000001' },
      ...change,
    });
  return {
    ...{ there, ask, post, unitId, personId, received, moveTo },
    get: async <T>(who: Who, url: string) => {
      const answer = await ask(who, 'GET', url);
      if (answer.statusCode >= 300) throw new Error(`${who} ${url}: ${answer.body}`);
      return answer.json<T>();
    },
    /** The status of what was done, or the code of the refusal. */
    codeOf: async (who: Who, url: string, payload: unknown = {}) => {
      const answer = await ask(who, 'POST', url, payload);
      return answer.statusCode < 300 ? answer.statusCode : answer.json<{ code: string }>().code;
    },
    /** What the same words, sent twice under one key, are answered with; then other words under it. */
    sentAgain: async (who: Who, url: string, word: string) => {
      const headers = { 'idempotency-key': `key-of-${word}` };
      const send = async (text: string) =>
        (await ask(who, 'POST', url, { [word]: text }, headers)).json<{ code?: string }>();
      const [first, again, other] = [await send('Có.'), await send('Có.'), await send('Không.')];
      const steps = `SELECT FROM engine.history h JOIN engine.command c USING (body_id, instance_id)
                      WHERE c.key = $1 AND h.event ~ 'answer|forward'`;
      const { rowCount } = await owner.query(steps, [headers['idempotency-key']]);
      return { first, again, other: other.code, steps: rowCount };
    },
    passTime: async (to: string) => {
      moveTo(to);
      await there.app.get(DueSweep).sweep();
    },
    assigned: async (change: object = {}, to: object = {}) => {
      const { id } = await received(change);
      const at = `/api/petitions/${id}`;
      const unit = { unitId: unitId('TCHC'), handlerId: personId('handler'), ...to };
      return { at, petition: await post<Petition>('director', `${at}/assignment`, unit) };
    },
    /** What the trail says of an act; of the only one where no subject is named. */
    toldWith: async (action: string, subjectId: string | null = null) => {
      const { rows } = await owner.query<{ data: object }>(
        `SELECT convert_from(canonical, 'UTF8')::jsonb -> 'data' AS data FROM audit.event
          WHERE action = $1 AND ($2::text IS NULL OR subject_id = $2)`,
        [action, subjectId],
      );
      return rows[0]?.data;
    },
    rows: async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]) =>
      (await owner.query<Row>(sql, values)).rows,
    close: async () => {
      await owner.end();
      await there.close();
    },
  };
}
