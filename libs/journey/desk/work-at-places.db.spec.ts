import { systemIds, type BodyId } from '#kernel';
import { UnitOfWork } from '#platform';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../test/database/fresh-database.js';
import { beginning, end, readCursor, writeCursor, type Cursor } from './cursor.js';
import type { Place } from './places.js';
import {
  inboxCounts,
  workAskedFor,
  workAtPlaces,
  workCounts,
  workDone,
} from './work-at-places.sql.js';

const bodyId = systemIds.next<'Body'>();
const otherBody = systemIds.next<'Body'>();
const me: string = systemIds.next();
const colleague: string = systemIds.next();
const absent: string = systemIds.next();
const unit = systemIds.next<'Unit'>();
const now = new Date('2026-03-04T02:00:00Z');
const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);

let database: FreshDatabase;
let owner: pg.Client;
let pool: pg.Pool;
let uow: UnitOfWork;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  pool = new pg.Pool({ connectionString: database.appUrl, max: 2 });
  uow = new UnitOfWork(pool);
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});
beforeEach(() => owner.query('TRUNCATE engine.instance, engine.work_item'));

interface Planted {
  readonly kind?: string;
  readonly person?: string | null;
  readonly role?: string | null;
  readonly unit?: string | null;
  readonly due?: Date | null;
  readonly since?: Date;
  readonly docType?: string;
  readonly drafter?: string;
  readonly late?: boolean;
  readonly heldBy?: string;
  readonly heldFor?: string;
  readonly doneBy?: string;
  readonly doneAt?: Date;
  readonly body?: BodyId;
  readonly id?: string;
}

/** Plants a piece of work and what it is about; gives the id of the latter. */
async function plant({ kind = 'approval', due = null, since = now, ...more }: Planted = {}) {
  const { docType = 'KH', drafter = colleague, late = false, body = bodyId } = more;
  const id = more.id ?? systemIds.next();
  const context = { docType, creator: drafter, unitId: unit, round: 1, late, pages: 3 };
  await owner.query(
    `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision, created_at, updated_at)
     VALUES ($1, $2, 'document', 1, 'inReview', $3, 1, $4, $4) ON CONFLICT DO NOTHING`,
    [body, id, context, since],
  );
  await owner.query(
    `INSERT INTO engine.work_item (body_id, instance_id, key, opened_revision, kind, round, person_id, role,
       unit_id, opened_at, due_at, held_by, held_as, held_since, held_for, closed_at, closed_by, outcome)
     VALUES ($1, $2, $3, 1, $4, 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[body, id, `r1:${kind}`, kind],
      ...[more.person ?? (more.role ? null : me), more.role ?? null, more.unit ?? null, since, due],
      more.heldBy ?? null,
      more.heldFor ? 'delegated' : more.heldBy ? 'claimed' : null,
      more.heldBy ? now : null,
      more.heldFor ?? null,
      more.doneBy ? (more.doneAt ?? now) : null,
      more.doneBy ?? null,
      more.doneBy ? 'review.approve' : null,
    ],
  );
  return id;
}

const place = (name: string, docTypes: string[] | null = null): Place => ({
  ...{ place: name, docTypes, absent: docTypes && absent },
});
const mine = [place(me), place('clerk'), place(`clerk@${unit}`)];
const kinds = ['approval', 'sign', 'issue', 'revise', 'contentCheck'];

const page = (
  places: readonly Place[],
  wanted: readonly string[] = kinds,
  limit = 50,
  after: Cursor = beginning,
) =>
  uow.inBody(bodyId, (tx) =>
    tx.all(workAtPlaces, [JSON.stringify(places), wanted, limit, me, ...after, now]),
  );
const idsOf = (rows: readonly { readonly subjectId: string }[]) => rows.map((row) => row.subjectId);

test('shows what lies with me, my role and my unit’s role, and nothing else', async () => {
  const shown = [
    await plant({ since: hour(-5) }),
    await plant({ role: 'clerk', kind: 'issue', since: hour(-4) }),
    await plant({ role: 'clerk', unit, kind: 'issue', since: hour(-3) }),
    await plant({ role: 'formChecker', kind: 'contentCheck', heldBy: me, since: hour(-2) }),
    await plant({ person: colleague, heldBy: me, heldFor: colleague, since: hour(-1) }),
  ];
  await plant({ person: colleague });
  await plant({ role: 'formChecker', kind: 'contentCheck' });
  await plant({ role: 'clerk', unit: systemIds.next(), kind: 'issue' });
  await plant({ role: 'clerk', kind: 'issue', heldBy: colleague });
  await plant({ heldBy: colleague });
  await plant({ body: otherBody });
  await plant({ doneBy: me });
  expect(idsOf(await page(mine))).toEqual(shown);
});

test('nobody is asked to judge what he drafted; what came back to him he is', async () => {
  await plant({ drafter: me });
  const back = await plant({ drafter: me, kind: 'revise' });
  expect(idsOf(await page(mine))).toEqual([back]);
});

test('a substitute sees the types the absence covers', async () => {
  const plan = await plant({ person: absent, kind: 'contentCheck', docType: 'KH' });
  await plant({ person: absent, kind: 'contentCheck', docType: 'BC' });
  await plant({ person: absent, kind: 'approval', docType: 'KH' });
  const rows = await page([place(absent, ['KH', 'QĐ'])], ['contentCheck']);
  expect(rows).toMatchObject([{ subjectId: plan, absent }]);
});

test('pages go on where they ended, the soonest due and then the longest waiting first', async () => {
  const inOrder = [
    await plant({ due: hour(-1), since: hour(-9) }),
    await plant({ due: hour(1), since: hour(-2), kind: 'sign' }),
    await plant({ due: hour(1), since: hour(-1) }),
    await plant({ since: hour(-8), kind: 'sign' }),
    await plant({ since: hour(-7), role: 'clerk', kind: 'issue' }),
  ];
  const two = [systemIds.next(), systemIds.next()];
  for (const id of two) await plant({ id, since: hour(-6) });
  const seen: string[] = [];
  let after = beginning;
  for (let n = 0; n < 5; n += 1) {
    const rows = await page(mine, kinds, 2, after);
    seen.push(...idsOf(rows));
    const last = rows.at(-1);
    if (!last) break;
    const due = last.dueAt?.toISOString() ?? 'infinity';
    after = readCursor(writeCursor([due, last.since.toISOString(), last.subjectId, last.key]));
  }
  expect(seen).toEqual([...inOrder, ...two]);
});

test.each([
  ['due before now', { due: hour(-1) }, true],
  ['due just now', { due: now }, false],
  ['without a due time', {}, false],
  ['late to be issued, its clock stopped', { kind: 'issue', late: true }, true],
  ['to be approved, of a document that was late once', { late: true }, false],
])('what is %s is overdue: %j %s', async (_, planted: Planted, overdue) => {
  await plant(planted);
  expect(await page(mine)).toMatchObject([{ overdue }]);
  const counts = await uow.inBody(bodyId, (tx) =>
    tx.all(workCounts, [JSON.stringify(mine), kinds, 1000, me, now]),
  );
  const kind = planted.kind ?? 'approval';
  expect(counts).toEqual([{ subject: 'document', kind, waiting: 1, overdue: Number(overdue) }]);
});

test('what others were asked for, and what was done: an act counts once', async () => {
  const asked = await plant({ heldBy: colleague, heldFor: me });
  await plant({ heldBy: me, heldFor: colleague });
  const returned = await plant({ doneBy: me, doneAt: hour(-2) });
  await plant({ id: returned, kind: 'contentCheck', doneBy: me, doneAt: hour(-2) });
  const approved = await plant({ doneBy: me, doneAt: hour(-1) });
  const longAgo = await plant({ doneBy: me, doneAt: hour(-1000) });
  await plant({ doneBy: colleague });
  await uow.inBody(bodyId, async (tx) => {
    const rows = await tx.all(workAskedFor, [me, 10, ...beginning, now]);
    expect(rows).toMatchObject([{ subjectId: asked, heldBy: colleague }]);
    const done = await tx.all(workDone, [me, 10, end[0], end[2]]);
    expect(idsOf(done)).toEqual([approved, returned, longAgo]);
    const [first] = done;
    const rest = await tx.all(workDone, [me, 1, first?.doneAt, first?.subjectId]);
    expect(idsOf(rest)).toEqual([returned]);
    expect(await tx.one(inboxCounts, [me, 1000, hour(-3)])).toEqual({ asked: 1, done: 2 });
  });
});

test('a count stops at its limit', async () => {
  for (let n = 0; n < 4; n += 1) await plant();
  const counts = await uow.inBody(bodyId, (tx) =>
    tx.all(workCounts, [JSON.stringify(mine), kinds, 3, me, now]),
  );
  expect(counts).toMatchObject([{ kind: 'approval', waiting: 3 }]);
});

test.each(['', 'xyz', Buffer.from('[1,2]').toString('base64url')])(
  'a cursor nobody was given is refused: “%s”',
  (written) => {
    expect(() => readCursor(written)).toThrow(
      expect.objectContaining({ code: 'CursorIsNotReadable' }),
    );
  },
);
