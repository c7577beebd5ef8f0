import { randomUUID } from 'node:crypto';
import { systemIds } from '#kernel';
import { trailInDatabase } from './testing.js';

let trail: Awaited<ReturnType<typeof trailInDatabase>>;

beforeAll(async () => {
  trail = await trailInDatabase();
});

afterAll(() => trail.close());

describe('an event that has no place in the log', () => {
  it('cannot be taken out of the outbox by the application', async () => {
    const body = systemIds.next<'Body'>();
    await trail.write(body, randomUUID(), 1);
    const remove = trail.uow.inBody(body, (tx) =>
      tx.run({ name: 'test.delete_pending', text: 'DELETE FROM audit.pending' }),
    );
    await expect(remove).rejects.toThrow('permission denied');
    await trail.uow.inBody(body, (tx) =>
      tx.all({
        name: 'test.forget_all',
        text: 'SELECT audit.forget_pending(array_agg(event_id)) FROM audit.pending',
      }),
    );
    expect(await trail.sequencer.sequenceBody(body)).toBe(1);
  });

  it('keeps an export from being written', async () => {
    const body = systemIds.next<'Body'>();
    await trail.write(body, randomUUID(), 1);
    await trail.tamper('DELETE FROM audit.pending WHERE body_id = $1', body);
    await expect(trail.export(body)).rejects.toMatchObject({ code: 'TrailHasLostEvents' });
  });
});
