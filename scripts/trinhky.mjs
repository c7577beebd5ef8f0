// npm run -s trinhky -- COMMAND: the command line. Data goes to stdout, everything else to stderr.
import { endOn } from './lib/fail.mjs';
import { callerFolder, inRoot, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

const folder = callerFolder();
process.chdir(root);
try {
  await prepare();
  const { main } = await import(inRoot('dist/apps/cli/main.js'));
  process.exitCode = await main(process.argv.slice(2), folder);
} catch (error) {
  endOn(error);
}
