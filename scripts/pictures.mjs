// npm run pictures: takes the README's pictures of the web application anew, as the browser tests see it.
import { endOn } from './lib/fail.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';

process.chdir(root);
try {
  await prepare(console.log);
  process.env.PICTURES = inRoot('docs/images');
  process.exitCode = await run(process.execPath, [
    inRoot('node_modules/jest/bin/jest.js'),
    '--selectProjects=browser',
    '--testPathPatterns=test/browser/pictures',
  ]);
} catch (error) {
  endOn(error);
}
