import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, view } from './world/stations.js';

interface Proposal {
  readonly code: string;
  readonly date: string;
}

let world: JourneyWorld;

beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

test(
  'the clerk’s desk: the next number, what was sent, how its signatures are judged',
  async () => {
    const waiting = await aDocument(world, 'leaderSigned');
    const clerk = await world.person('vanthu1');
    const asked = () => clerk.get<Proposal>(`${waiting}/registration/proposal`);
    const proposed = await asked();
    expect(await asked()).toEqual(proposed);
    expect(proposed).toMatchObject({ gapWarning: null, warnings: [], lastCode: null });
    expect(await clerk.get('/api/registers/outgoing')).toEqual([]);

    const sent = await aDocument(world, 'sent');
    expect((await view(clerk, sent)).registration).toMatchObject({
      code: proposed.code,
      date: proposed.date,
    });
    expect(await asked()).toMatchObject({ lastCode: proposed.code });

    expect(await clerk.get('/api/deliveries?search=so%20y%20te')).toMatchObject({
      total: 1,
      deliveries: [
        { code: proposed.code, receiver: 'Sở Y tế tỉnh Mẫu', attempts: 1, stopped: false },
      ],
    });
    expect(await clerk.get('/api/deliveries?state=refused')).toMatchObject({
      total: 0,
      deliveries: [],
    });
    expect(await clerk.get(`${sent}/signatures`)).toMatchObject({
      report: {
        verdict: 'valid',
        signatures: [
          { role: 'leader', statusName: 'Hợp lệ' },
          { role: 'seal', statusName: 'Hợp lệ' },
        ],
      },
    });
  },
  patience,
);
