import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** Every file as oxfmt writes it; counts as one test. */
export async function formatting() {
  const code = await run(process.execPath, [
    inRoot('node_modules/oxfmt/bin/oxfmt'),
    '--list-different',
    '.',
  ]);
  console.log(code === 0 ? 'Trình bày mã: đúng.' : 'Trình bày mã: chạy "npm run format".');
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
