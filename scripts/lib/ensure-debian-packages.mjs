import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** The programs that the tests use, by the Debian package that brings them. */
const programs = {
  // What joins tokens (PKCS#11) is compiled when the packages are installed.
  'g++': ['g++'],
  make: ['make'],
  'poppler-utils': ['pdftotext', 'pdfsig', 'pdftoppm'],
  qpdf: ['qpdf'],
  openssl: ['openssl'],
  python3: ['python3'],
  softhsm2: ['softhsm2-util'],
  faketime: ['faketime'],
  'mupdf-tools': ['mutool'],
  'libnss3-tools': ['certutil', 'pk12util'],
  'chromium-headless-shell': ['chromium-headless-shell'],
};

/** What the tests read, by the Debian package and a folder that it brings. */
const folders = {
  'python3-cryptography-vectors': '/usr/lib/python3/dist-packages/cryptography_vectors',
};

/** Root on Debian gets them installed; anybody else is told their names and the command. */
export async function ensureDebianPackages(say) {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const apt = aptGet();
  if (!apt) {
    say(
      `Thiếu gói hệ thống: ${missing.join(', ')}. Một số bài kiểm thử sẽ không đạt hoặc chậm hơn.`,
    );
    say(`Cài bằng lệnh: sudo apt-get ${install.join(' ')}`);
    return;
  }
  say(`Cài gói hệ thống: ${missing.join(', ')} …`);
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const [command, ...args] = apt;
  await run(command, [...args, 'update', '-qq'], quiet);
  const code = await run(command, [...args, ...install, '-qq'], quiet);
  if (code !== 0) say(`Không cài được gói hệ thống (apt-get kết thúc với mã ${code}).`);
}

/** Names of the Debian packages whose programs are not on the path, or whose folder is not there. */
export function missingPackages(path = process.env.PATH ?? '') {
  const places = path.split(delimiter);
  const isThere = (program) => places.some((folder) => existsSync(join(folder, program)));
  const withoutProgram = Object.keys(programs).filter((name) => !programs[name].every(isThere));
  return [...withoutProgram, ...Object.keys(folders).filter((name) => !existsSync(folders[name]))];
}

function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  const inCi = process.env.CI && spawnSync('sudo', ['-n', 'true']).status === 0;
  return inCi ? ['sudo', '-n', 'apt-get'] : undefined;
}
