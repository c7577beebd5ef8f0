import { listBodies } from '#modules/organisation';
import type { UnitOfWork } from '#platform';

/** Nobody can sign in to an installation without a body: whoever starts it is told how to set one up. */
export async function tellOfFirstBody(uow: UnitOfWork, say: (line: string) => void): Promise<void> {
  if ((await listBodies(uow)).length > 0) return;
  say(
    'Chưa có cơ quan nào nên chưa ai đăng nhập được. Thiết lập cơ quan đầu tiên, kể cả người quản trị: ' +
      'npm run -s trinhky -- body add TỆP.yaml (cách ghi tệp: docs/operations.md, mục “A new body”).',
  );
}
