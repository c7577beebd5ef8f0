import {
  worldInDatabase,
  type WorldInDatabase,
} from '../../../../test/worlds/world-in-database.js';
import { disablePerson } from '../use-cases/disable-person.js';
import { endPost } from '../use-cases/end-post.js';
import { whoIsGone } from './lists.js';

let there: WorldInDatabase;
beforeAll(async () => {
  there = await worldInDatabase();
});
afterAll(() => there.close());

test('gone is who was barred, and who holds no post on that day; nobody else, and nobody of another body', async () => {
  const { centre, health } = there.world;
  const somebody = (login: string) => {
    const found = centre.people.get(login);
    if (!found?.posts[0]) throw new Error(`The demo world has no ${login}.`);
    return { id: found.personId, post: found.posts[0].postId };
  };
  const [stays, barred, leaves] = ['vanthu1', 'vanthu2', 'thethuc'].map(somebody);
  await there.inBody(centre, async (tx) => {
    await disablePerson(tx, barred!.id, there.clock.now());
    await endPost(tx, leaves!.post, '2026-03-04');
  });
  const asked = [stays!, barred!, leaves!].map(({ id }) => id);
  const goneFrom = (body: typeof centre, day: string) =>
    there.inBody(body, (tx) => whoIsGone(tx, asked, day));
  expect(await goneFrom(centre, '2026-03-04')).toEqual(new Set([barred!.id]));
  expect(await goneFrom(centre, '2026-03-05')).toEqual(new Set([barred!.id, leaves!.id]));
  expect(await goneFrom(health, '2026-03-05')).toEqual(new Set());
  expect(await there.inBody(centre, (tx) => whoIsGone(tx, [], '2026-03-05'))).toEqual(new Set());
});
