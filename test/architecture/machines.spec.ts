import { resolve } from 'node:path';
import { machineNames, namedIn, sourcesIn } from './machines.js';

const checkout = resolve(import.meta.dirname, '../..');
const hosted = sourcesIn(checkout, 'libs').filter(({ path }) => /\/hosted-\w+\.ts$/.test(path));
const machines = machineNames(hosted);

test('rooms bring machines of their own', () => {
  expect(machines).toEqual(
    expect.arrayContaining(['document', 'incoming', 'petition', 'extension']),
  );
  const ofRooms = hosted.filter(({ path }) => path.startsWith('libs/modules/'));
  expect(machineNames(ofRooms).sort()).toEqual(expect.arrayContaining(['extension', 'petition']));
});

describe('the engine knows none of them by name: a room adds one without a line there', () => {
  test('here', () => {
    const engine = sourcesIn(checkout, 'libs/engine');
    expect(engine.length).toBeGreaterThan(10);
    expect(namedIn(engine, machines)).toEqual([]);
  });

  test('and the check sees a line that does', () => {
    const text = "if (machine.name === 'petition') return;\n";
    expect(namedIn([{ path: 'libs/engine/a.ts', text }], machines)).toEqual([
      'libs/engine/a.ts: petition',
    ]);
  });
});
