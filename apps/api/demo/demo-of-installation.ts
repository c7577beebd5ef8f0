import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listBodies, type NewBody } from '#modules/organisation';
import type { UnitOfWork } from '#platform';
import { keepDemoSecrets, readDemoSecrets, type DemoSecrets } from './demo-secrets.js';
import { setUpDemo, type DemoKind, type DemoRooms } from './set-up-demo.js';

const demoOrganId = 'H99.01.05';

/** The demo world of this installation, set up at its first start; undefined where others work. */
export async function demoOfInstallation(
  rooms: DemoRooms,
  dataDir: string,
  openCases: (centre: NewBody) => Promise<void>,
  kind?: DemoKind,
): Promise<DemoSecrets | undefined> {
  if (await isDemo(rooms.uow)) return readDemoSecrets(dataDir);
  if ((await listBodies(rooms.uow)).length > 0) return undefined;
  const { world, secrets, rootPem } = await setUpDemo(rooms, kind);
  await writeFile(join(dataDir, 'demo-root.pem'), rootPem);
  await keepDemoSecrets(dataDir, secrets);
  await openCases(world.centre);
  return secrets;
}

/** Whether the demo world lives here: its keys sign nothing that counts. */
export const isDemo = async (uow: UnitOfWork): Promise<boolean> =>
  (await listBodies(uow)).some(({ organId }) => organId === demoOrganId);

/** Who may sign in, and with what, for the terminal. */
export function printDemo({ passwords, pins }: DemoSecrets, print: (line: string) => void): void {
  print('Thế giới mẫu (chỉ để thử). Tên đăng nhập – mật khẩu – mã PIN của khóa ký:');
  for (const [login, password] of Object.entries(passwords)) {
    print(`  ${login.padEnd(18)} ${password}  ${pins[login] ?? ''}`.trimEnd());
  }
  for (const [organId, pin] of Object.entries(pins)) {
    if (!(organId in passwords)) print(`  Con dấu ${organId.padEnd(10)} ${pin}`);
  }
}
