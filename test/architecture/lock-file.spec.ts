import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { forgottenPackages, refused, refusedPackages, type LockFile } from './lock-file.js';

const lockFile = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as LockFile;

const locking = (path: string, version: string, name?: string): LockFile => ({
  packages: { [`node_modules/${path}`]: name ? { version, name } : { version } },
});

test('the lock file holds no refused package', () => {
  expect(Object.keys(lockFile.packages).length).toBeGreaterThan(100);
  expect(refusedPackages(lockFile)).toEqual([]);
});

/** For every refused package: a version that must be caught, and where it exists one that is fit. */
const versions: Record<string, { caught: string[]; fit: string[] }> = {
  'node-forge': { caught: ['1.3.1', '1.4.0-rc.1'], fit: ['1.4.0', '2.0.0'] },
  'pdf-lib': { caught: ['1.17.1'], fit: ['2.2.0'] },
  typeorm: { caught: ['0.3.20', '1.0.9'], fit: ['1.1.0', '1.10.0'] },
  '@xmldom/xmldom': { caught: ['0.8.14', '0.7.0', '0.9.9'], fit: ['0.8.15', '0.9.10', '0.10.0'] },
  xmldom: { caught: ['0.6.0', '9.9.9'], fit: [] },
  'xml-crypto': { caught: ['6.0.0', '3.2.1'], fit: ['6.0.1'] },
  multer: { caught: ['2.0.1', '1.4.5'], fit: ['2.0.2'] },
  'pdfjs-dist': { caught: ['4.1.392', '3.11.174'], fit: ['4.2.67'] },
  jsrsasign: { caught: ['11.1.0'], fit: [] },
  merkletreejs: { caught: ['0.5.1'], fit: [] },
};

test('every refusal has its case', () => {
  expect(Object.keys(versions).sort()).toEqual(Object.keys(refused).sort());
});

test.each(Object.entries(versions))('%s is caught where it must be', (name, { caught, fit }) => {
  for (const version of caught) {
    expect(refusedPackages(locking(name, version))).toEqual([
      expect.stringContaining(`${name} ${version}`),
    ]);
  }
  for (const version of fit) expect(refusedPackages(locking(name, version))).toEqual([]);
});

test('a nested and a renamed package are caught too', () => {
  expect(refusedPackages(locking('a/node_modules/node-forge', '1.3.1'))).toHaveLength(1);
  expect(refusedPackages(locking('pdf', '1.17.1', 'pdf-lib'))).toHaveLength(1);
});

describe('npm ci finds every package it needs', () => {
  test('here', () => expect(forgottenPackages(lockFile)).toEqual([]));

  test('and the check sees one that was forgotten', () => {
    const packages: LockFile['packages'] = {
      '': { dependencies: { a: '1' } },
      'node_modules/a': {
        version: '1',
        dependencies: { b: '1' },
        optionalDependencies: { c: '1' },
      },
      'node_modules/a/node_modules/b': { version: '1', dependencies: { a: '1', d: '1' } },
      'node_modules/d': { version: '1' },
    };
    expect(forgottenPackages({ packages })).toEqual(['c, wanted by node_modules/a']);
  });
});
