import { readFileSync } from 'node:fs';
import * as pades from './index.js';
import * as x509 from './x509/index.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const [before = '', part = ''] = readme.split(/^(?=## Certificates, paths)/m);
const [ofX509 = '', after = ''] = part.split(/^(?=## Verifying)/m);

const imported = [...readme.matchAll(/import \{([^}]+)\} from '#pades'/g)]
  .flatMap(([, names = '']) => names.split(','))
  .map((name) => name.trim())
  .filter((name) => name !== '' && !name.startsWith('type '));

/** The calls that the tables of a part list. */
const listedIn = (text: string): readonly string[] =>
  text
    .split(/^\| call .*$/m)
    .slice(1)
    .map((rest) => rest.trimStart().split('\n\n')[0] ?? '')
    .flatMap((table) => table.split('\n').map((row) => row.split('|')[1] ?? ''))
    .flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));

test.each<[string, readonly string[], object]>([
  ['imports', imported, pades],
  ['lists', listedIn(before + after), pades],
  ['lists of x509', listedIn(ofX509), x509],
])('a stranger finds everything the page %s', (_, named, exported) => {
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !(name in exported))).toEqual([]);
});
