import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const programs = { 'Máy chủ': '.', 'Giao diện web': 'apps/web' };

/** Both programs through the TypeScript compiler; each counts as one test. */
export async function typecheck() {
  const codes = await Promise.all(Object.values(programs).map(compile));
  Object.keys(programs).forEach((name, index) => {
    const words = codes[index] === 0 ? 'khớp' : 'có lỗi (xem trên)';
    console.log(`${name}, kiểu dữ liệu: ${words}.`);
  });
  const failed = codes.filter((code) => code !== 0).length;
  return { passed: codes.length - failed, failed, skipped: 0 };
}

const compile = (project) =>
  run(process.execPath, [
    inRoot('node_modules/typescript-native/bin/tsc'),
    '--noEmit',
    // Each checker works out anew what the others know; two programs side by side are parallel enough.
    '--checkers',
    '1',
    '--incremental',
    '--tsBuildInfoFile',
    inRoot(`node_modules/.cache/types-${project.replaceAll(/\W/g, '_')}.tsbuildinfo`),
    '--project',
    inRoot(project),
  ]);
