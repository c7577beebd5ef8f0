// npm test: sets up what is missing, then proves the product stage by stage. Arguments go to jest:
// `npm test -- libs/pades` runs what is under that folder. The last line counts every single test.
import { ensureDebianPackages } from './lib/ensure-debian-packages.mjs';
import { endOn } from './lib/fail.mjs';
import { formatting } from './lib/formatting.mjs';
import { jestStage } from './lib/jest-stage.mjs';
import { root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { inScratchFolder } from './lib/scratch-folder.mjs';
import { closingLine, total } from './lib/tally.mjs';
import { typecheck } from './lib/typecheck.mjs';

const stages = [
  {
    name: 'architecture',
    title: 'Kiến trúc',
    budgetSeconds: 60,
    beside: [typecheck, formatting],
  },
  { name: 'unit', title: 'Đơn vị', budgetSeconds: 180 },
  { name: 'database', title: 'Cơ sở dữ liệu và hành trình', budgetSeconds: 300 },
  // Browsers wait as often as they work.
  { name: 'browser', title: 'Trình duyệt', budgetSeconds: 360, workersPerCore: 1.5 },
];

process.chdir(root);
try {
  await ensureDebianPackages(console.log);
  await prepare(console.log, ['pkcs11js']);
  const sum = total(await inScratchFolder(() => runStages(process.argv.slice(2))));
  console.log(closingLine(sum));
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
} catch (error) {
  endOn(error);
  console.log(closingLine({ passed: 0, failed: 1, skipped: 0 }));
}

async function runStages(args) {
  const tallies = [];
  for (const stage of stages) tallies.push(await runStage(stage, args));
  return tallies;
}

async function runStage({ name, title, budgetSeconds, workersPerCore, beside = [] }, args) {
  console.log(`\n── ${title} ──`);
  const start = Date.now();
  const everything = args.length === 0;
  const checks = everything ? beside.map((check) => check()) : [];
  const sum = total(await Promise.all([...checks, jestStage(name, args, workersPerCore)]));
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(`${title}: ${closingLine(sum)} · ${seconds} giây (cho phép ${budgetSeconds}).`);
  return sum;
}
