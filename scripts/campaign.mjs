// npm run campaign -- NAME --n N --seed S: runs test/campaigns/NAME.ts, a long proof with many cases.
// The file exports `run({ n, seed, report })` and resolves with its counts; `report` tells a failure.
import { endOn } from './lib/fail.mjs';
import { namedModule } from './lib/named-module.mjs';
import { root } from './lib/paths.mjs';
import { closingLine } from './lib/tally.mjs';

process.chdir(root);
let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  const { run, values } = await namedModule('test/campaigns', {
    n: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  });
  const report = (line) => console.log(line);
  counts = {
    skipped: 0,
    ...(await run({ n: number(values.n), seed: number(values.seed), report })),
  };
} catch (error) {
  endOn(error);
}
console.log(closingLine(counts));
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

function number(text) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new Error(`"${text}" phải là một số nguyên không âm.`);
}
