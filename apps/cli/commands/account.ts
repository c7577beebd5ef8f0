import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

interface Options {
  readonly body: string;
  readonly login: string;
}

/** `trinhky account`: help at the server for who cannot sign in any more. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('account')
    .description('Tài khoản của một người')
    .command('reset-second-factor')
    .requiredOption('--body <mã>', 'mã định danh của cơ quan, ví dụ H99.01.05')
    .requiredOption('--login <tên>', 'tên đăng nhập của người đã mất ứng dụng và mã dự phòng')
    .description('Gỡ mã xác thực thứ hai của một người; việc này ghi vào nhật ký')
    .action(async ({ body, login }: Options) => {
      const { resetSecondFactor } = await import('../accounts/reset-second-factor.js');
      await resetSecondFactor(terminal, { body, login });
      terminal.note(`${login} đăng nhập lại được bằng mật khẩu; hãy bật mã xác thực thứ hai lại.`);
    });
}
