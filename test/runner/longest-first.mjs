import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { default: Sequencer } = require(
  require.resolve('@jest/test-sequencer', { paths: [require.resolve('jest')] }),
);

/** What takes long begins first, so that no worker is left alone with it at the end. */
const long = [
  'test/model/',
  'test/faults/',
  'test/browser/signing',
  'test/browser/routing',
  'test/browser/main-way',
  'test/browser/editor-faults',
  'test/browser/access',
];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = long.findIndex((part) => path.includes(part));
      return place < 0 ? long.length : place;
    };
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
