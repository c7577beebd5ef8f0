import type { JourneyWorld } from '../journeys/world/journey-world.js';
import { personIdOf } from '../journeys/world/stations.js';

/** The head of the unit and a clerk get a drafter's post besides their own. */
export async function alsoDraft(world: JourneyWorld): Promise<void> {
  const unitId = world.world.centre.units.get('TCHC');
  const admin = await world.person('quantri');
  for (const login of ['truongphong.tchc', 'vanthu2']) {
    await admin.post('/api/posts', {
      personId: personIdOf(world, login),
      unitId,
      role: 'drafter',
      title: 'Chuyên viên kiêm nhiệm',
      from: '2025-07-01',
      to: null,
    });
  }
}
