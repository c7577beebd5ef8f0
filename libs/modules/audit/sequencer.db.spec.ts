import { createHash } from 'node:crypto';
import { systemIds, type BodyId } from '#kernel';
import { frontierNodes, rootOf } from '#tlog';
import { nodeReader } from './store/nodes.js';
import { recordOne, trailInDatabase } from './testing.js';

let there: Awaited<ReturnType<typeof trailInDatabase>>;
let bodyId: BodyId;

beforeAll(async () => {
  there = await trailInDatabase();
});
beforeEach(() => {
  bodyId = systemIds.next<'Body'>();
});
afterAll(() => there.close());

const indexes = async () =>
  (
    await there.rows('SELECT log_index FROM audit.log_entry WHERE body_id = $1 ORDER BY 1', bodyId)
  ).map(({ log_index }) => Number(log_index));
const unsequenced = () =>
  there.rows(
    `SELECT e.id FROM audit.event e WHERE NOT EXISTS
       (SELECT FROM audit.log_entry l WHERE l.body_id = e.body_id AND l.event_id = e.id)
      UNION SELECT event_id FROM audit.pending`,
  );
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);

describe('the trail is append-only', () => {
  const tables = ['event', 'log_entry', 'log_node', 'checkpoint'];
  const changes = tables.flatMap((table) => [
    `UPDATE audit.${table} SET body_id = body_id`,
    `DELETE FROM audit.${table}`,
    `TRUNCATE audit.${table}`,
  ]);
  beforeEach(async () => {
    await there.write(bodyId, systemIds.next(), 1);
    await there.export(bodyId);
  });

  test.each(changes)('for the application: %s', async (sql) => {
    const attempt = there.uow.inBody(bodyId, (tx) => tx.run({ name: sql, text: sql }));
    await expect(attempt).rejects.toMatchObject({
      code: '42501',
      message: expect.stringMatching(/permission denied/),
    });
  });

  test.each(changes)('for the owner too: %s', async (sql) => {
    await expect(there.owner.query(sql)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringContaining('The trail is append-only'),
    });
  });

  test('and an event of another body is not written in this one’s name', async () => {
    const forged = there.uow.inBody(bodyId, (tx) =>
      recordOne(Object.assign(Object.create(tx), { bodyId: systemIds.next() }), 'x', 1),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the sequencer', () => {
  test('gives every committed event an index without a gap, however many write and sequence', async () => {
    const writer = async () => {
      const lamp = systemIds.next();
      for (let version = 1; version <= 12; version += 1) await there.write(bodyId, lamp, version);
      return lamp;
    };
    const rolledBack = there.uow
      .inBody(bodyId, async (tx) => {
        await recordOne(tx, 'never', 1);
        throw new Error('taken back');
      })
      .catch(String);
    const sequencing = Array.from({ length: 3 }, async () => {
      const one = there.anotherSequencer();
      for (let turn = 0; turn < 10; turn += 1) await one.sequenceAll();
    });
    await Promise.all([...Array.from({ length: 8 }, writer), rolledBack, ...sequencing]);
    await there.sequencer.sequenceAll();
    expect(await indexes()).toEqual(upTo(96));
    expect(await unsequenced()).toEqual([]);
  });

  test('keeps each subject’s versions in order, though their ids and times are not', async () => {
    const [early, late] = [systemIds.next<'TrailEvent'>(), systemIds.next<'TrailEvent'>()];
    const lamp = systemIds.next();
    const insert = (id: string, version: number) =>
      there.owner.query(
        `WITH e AS (INSERT INTO audit.event (body_id, id, at, action, subject_type, subject_id, subject_version, canonical)
                    VALUES ($1, $2, now(), 'X', 'lamp', $3, $4, '{}') RETURNING id)
         INSERT INTO audit.pending SELECT $1, id FROM e`,
        [bodyId, id, lamp, version],
      );
    await insert(early, 2);
    await insert(late, 1);
    await there.write(bodyId, systemIds.next(), 1);
    await there.sequencer.sequenceBody(bodyId);
    const versions = await there.rows(
      `SELECT e.subject_version FROM audit.log_entry l JOIN audit.event e ON e.id = l.event_id
        WHERE l.body_id = $1 AND e.subject_id = $2 ORDER BY l.log_index`,
      bodyId,
      lamp,
    );
    expect(versions.map(({ subject_version }) => subject_version)).toEqual([1, 2]);
    expect(await indexes()).toEqual(upTo(3));
  });

  test('tells its listeners what it has sequenced, once', async () => {
    const told: unknown[] = [];
    const sequencer = there.anotherSequencer();
    sequencer.onSequenced((body, events) =>
      told.push(
        ...events.map(({ subjectId, subjectVersion }) => [body, subjectId, subjectVersion]),
      ),
    );
    const lamp = systemIds.next();
    await there.write(bodyId, lamp, 1);
    await there.write(bodyId, lamp, 2);
    expect(await sequencer.sequenceBody(bodyId)).toBe(2);
    expect(await sequencer.sequenceBody(bodyId)).toBe(0);
    expect(told).toEqual([
      [bodyId, lamp, 1],
      [bodyId, lamp, 2],
    ]);
  });

  test('runs behind the writers until it is stopped', async () => {
    const sequencer = there.anotherSequencer();
    sequencer.start();
    await there.write(bodyId, systemIds.next(), 1);
    await waitFor(async () => (await indexes()).length === 1);
    await sequencer.stop();
    await there.write(bodyId, systemIds.next(), 1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await indexes()).toEqual([0]);
  });

  test.each([1, 2, 3, 7, 8, 21])(
    'grows a tree of %i leaves whose root is the RFC 6962 one',
    async (size) => {
      for (let n = 0; n < size; n += 1) {
        await there.write(bodyId, systemIds.next(), 1);
        if (n % 3 === 0) await there.sequencer.sequenceBody(bodyId);
      }
      await there.sequencer.sequenceBody(bodyId);
      const canonicals = await there.rows(
        `SELECT e.canonical FROM audit.log_entry l JOIN audit.event e ON e.id = l.event_id
        WHERE l.body_id = $1 ORDER BY l.log_index`,
        bodyId,
      );
      const leaves = canonicals.map(({ canonical }) => sha256(Buffer.of(0), canonical));
      const root = await there.uow.inBody(bodyId, async (tx) =>
        rootOf({ size, roots: await nodeReader(tx)(frontierNodes(size)) }),
      );
      expect(Buffer.from(root).toString('hex')).toBe(treeHash(leaves).toString('hex'));
    },
  );
});

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 §2.1 as it is written: split at the largest power of two below the size. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

async function waitFor(isTrue: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not become true within thirty seconds.');
}
