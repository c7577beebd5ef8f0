import type { administrationContract, ReplyOf } from '#contracts';
import { people, type Office } from '../year/office.js';

/** Centres beside the demo's own: the Sở waits for their reports, which nobody sends. */
const neighbours = [
  { organId: 'H99.01.06', name: 'Trung tâm Y tế khu vực Mẫu Bắc', address: 'mau-bac' },
  { organId: 'H99.01.07', name: 'Trung tâm Y tế khu vực Mẫu Nam', address: 'mau-nam' },
] as const;

export async function neighboursOnce(office: Office): Promise<void> {
  const administrator = await office.as(people.superiorAdministrator);
  const known = await administrator.get<ReplyOf<typeof administrationContract.receivers>>(
    '/api/administration/receivers',
  );
  for (const one of neighbours) {
    if (known.some(({ organId }) => organId === one.organId)) continue;
    await administrator.post('/api/receivers', { ...one, channel: 'folder' });
  }
}
