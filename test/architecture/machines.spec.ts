import { resolve } from 'node:path';
import { machineNames, namedIn, sourcesIn, unwalked } from './machines.js';
import { sourcesOf } from './sources.js';

const checkout = resolve(import.meta.dirname, '../..');
const hosted = sourcesIn(checkout, 'libs').filter(({ path }) => /\/hosted-[\w-]+\.ts$/.test(path));
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

describe('every machine is walked over its graph', () => {
  const sources = sourcesOf(checkout);

  test('here', () => {
    const ofRooms = hosted.filter(({ path }) => !path.startsWith('libs/engine/'));
    expect(ofRooms.length).toBeGreaterThan(7);
    expect(unwalked(ofRooms, sources)).toEqual([]);
  });

  test('and the check sees one that is not', () => {
    const planted = { path: 'libs/modules/lamps/hosted-lamp.ts', text: '' };
    const spec = {
      path: 'libs/modules/lamps/lamp.spec.ts',
      text: "import { hostedLamp } from './hosted-lamp.js';",
    };
    expect(unwalked([planted], [spec])).toEqual([planted.path]);
    const walk = { ...spec, text: `${spec.text}\nimport 'xstate/graph';` };
    expect(unwalked([planted], [walk])).toEqual([]);
  });
});
