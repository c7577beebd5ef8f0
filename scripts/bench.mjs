// npm run bench -- NAME [--json]: runs bench/NAME.ts and prints its rows as a table.
import { endOn } from './lib/fail.mjs';
import { namedModule } from './lib/named-module.mjs';
import { root } from './lib/paths.mjs';

process.chdir(root);
try {
  const { run, title, args, values } = await namedModule('bench', { json: { type: 'boolean' } });
  const rows = await run(args);
  if (values.json) console.log(JSON.stringify({ title, rows }, null, 2));
  else {
    console.log(title);
    console.table(rows);
  }
} catch (error) {
  endOn(error);
}
process.exit();
