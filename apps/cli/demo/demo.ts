import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOwnProduct } from './own-product.js';
import { walk, type WalkedDocument } from './walk.js';

export interface DemoRequest {
  /** A plan as plain text; the sample when left out. */
  readonly input?: string;
  /** Folder the results are left in. */
  readonly out: string;
}

export interface DemoResult {
  readonly code: string;
  readonly date: string;
  readonly files: readonly string[];
  /** What anybody can check with tools that are not ours. */
  readonly checks: readonly string[];
}

export const sample = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../libs/modules/drafting/import/fixtures/ke-hoach-cchc-mau.txt',
);

/** Runs the product with a database of its own and walks one plan through it. */
export async function demo(
  request: DemoRequest,
  note: (line: string) => void,
): Promise<DemoResult> {
  const input = request.input ?? sample;
  const text = await readFile(input);
  const step = timed(note);
  return inOwnProduct({}, async ({ origin, demo }) => {
    step('Dựng hệ thống: PostgreSQL riêng, Sở Y tế và Trung tâm mẫu, khóa thử nghiệm');
    const { passwords, pins } = demo ?? { passwords: {}, pins: {} };
    const fileName = basename(input);
    const walked = await walk({ origin, passwords, pins, text, fileName, done: step });
    return leave(walked, request.out);
  });
}

/** Prints each step with a tick and the time it took. */
export function timed(note: (line: string) => void): (step: string) => void {
  let last = performance.now();
  return (step) => {
    const now = performance.now();
    note(`✓ ${step} (${Math.round(now - last)} ms)`);
    last = now;
  };
}

async function leave(walked: WalkedDocument, out: string): Promise<DemoResult> {
  await mkdir(out, { recursive: true });
  const files = {
    'van-ban.pdf': walked.pdf,
    'van-ban-lanh-dao-ky.pdf': walked.leaderPdf,
    'goi-tin.edxml': walked.package,
    'so-van-ban-di.csv': walked.register,
    'nhat-ky.jsonl': walked.trail,
    'root.pem': walked.root,
    'ke-hoach.json': JSON.stringify(walked.plan, null, 2),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(out, name), bytes);
  const at = out;
  return {
    code: walked.document.registration?.code ?? '',
    date: walked.document.registration?.date ?? '',
    files: Object.keys(files).map((name) => join(out, name)),
    checks: [
      `Đã để lại ${Object.keys(files).length} tệp ở ${out}. Kiểm tra bằng công cụ không phải của chúng tôi:`,
      `  pdfsig ${at}/van-ban.pdf                      hai chữ ký hợp lệ`,
      `  qpdf --check ${at}/van-ban.pdf                tệp không lỗi`,
      `  cmp -n $(stat -c %s ${at}/van-ban-lanh-dao-ky.pdf) ${at}/van-ban-lanh-dao-ky.pdf ${at}/van-ban.pdf   bản lãnh đạo ký còn nguyên`,
      `  openssl x509 -in ${at}/root.pem -noout -subject -dates`,
      `  python3 tools/kiem-tra-nhat-ky.py ${at}/nhat-ky.jsonl --tep ${at}/van-ban.pdf`,
    ],
  };
}
