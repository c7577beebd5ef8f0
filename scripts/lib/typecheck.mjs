import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** The whole program through the TypeScript compiler; counts as one test. */
export async function typecheck() {
  const code = await run(process.execPath, [
    inRoot('node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    inRoot('node_modules/.cache/types.tsbuildinfo'),
  ]);
  console.log(code === 0 ? 'Kiểu dữ liệu: khớp.' : 'Kiểu dữ liệu: có lỗi (xem trên).');
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}
