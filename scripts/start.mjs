// npm start: sets up what is missing, then runs the product until Ctrl-C. `--fresh` begins anew.
import { endOn } from './lib/fail.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

process.chdir(root);
try {
  await prepare(console.log);
  const { main } = await import(inRoot('dist/apps/api/main.js'));
  await main(process.argv.slice(2));
} catch (error) {
  endOn(error);
}
process.exit();
