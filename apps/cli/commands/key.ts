import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { show, type JsonOption, type Terminal } from '../terminal.js';

interface Options extends JsonOption {
  readonly body: string;
  readonly login?: string;
  readonly purpose: 'personal' | 'seal' | 'transport';
  readonly pinFile: string;
  readonly label?: string;
}

/** `trinhky key`: keys and trusted roots of a body. PINs come from a file, never from the command line. */
export function register(program: Command, terminal: Terminal): void {
  const key = program.command('key').description('Khóa ký và chứng thư gốc của một cơ quan');
  key
    .command('import')
    .argument('<tệp>', 'tệp PKCS#12 (.p12, .pfx)')
    .requiredOption('--body <mã>', 'mã định danh của cơ quan, ví dụ H99.01.05')
    .requiredOption(
      '--purpose <loại>',
      'personal (khóa của một người), seal (con dấu), transport (phong bì gửi đi)',
    )
    .requiredOption('--pin-file <tệp>', 'tệp chứa mã PIN')
    .option('--login <tên>', 'người giữ khóa cá nhân')
    .option('--label <tên>', 'tên hiển thị của khóa')
    .option('--json', 'in kết quả dạng JSON')
    .description('Nhập một khóa ký; khóa được mã hóa khi lưu')
    .action(async (file: string, options: Options) => {
      const { importKeyFile } = await import('../keys/import-key-file.js');
      const pin = (await readFile(terminal.path(options.pinFile), 'utf8')).trim();
      const p12 = await readFile(terminal.path(file));
      const imported = await importKeyFile(terminal, { ...options, p12, pin });
      show(
        terminal,
        options,
        imported,
        ({ subject, notAfter }) => `Đã nhập khóa của ${subject}, hiệu lực đến ${notAfter}.`,
      );
    });
  key
    .command('trust')
    .argument('<tệp>', 'chứng thư gốc (PEM)')
    .requiredOption('--body <mã>', 'mã định danh của cơ quan')
    .requiredOption('--label <tên>', 'tên hiển thị')
    .description('Tin cậy một chứng thư gốc khi kiểm tra chữ ký')
    .action(async (file: string, { body, label = '' }: Options) => {
      const { trustRoot } = await import('../keys/trust-root.js');
      const pem = await readFile(terminal.path(file), 'utf8');
      await trustRoot(terminal, { body, label, pem });
      terminal.note(`${body} đã tin cậy chứng thư gốc “${label}”.`);
    });
}
