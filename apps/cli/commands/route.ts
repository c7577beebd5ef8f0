import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';

/** `trinhky route check FILE`: what is wrong with a route, before it stands in anybody's way. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('route')
    .description('Đường trình ký')
    .command('check')
    .argument('<tệp>', 'khai báo đường trình ký (YAML)')
    .option('--body <mã>', 'kiểm tra cả với người, đơn vị hôm nay của cơ quan này, ví dụ H99.01.05')
    .option('--json', 'in dạng JSON')
    .description('Kiểm tra một đường trình ký; mỗi lỗi nêu tên và dòng')
    .action(async (file: string, options: JsonOption & { body?: string }) => {
      const { checkRouteFile, describeFaults } = await import('../routes/check-route-file.js');
      const checked = await checkRouteFile(terminal, terminal.path(file), options.body);
      show(terminal, options, checked, describeFaults);
      const isRefused = checked.faults.some(({ weight }) => weight === 'error');
      terminal.exitCode = isRefused ? exitCodes.refused : exitCodes.ok;
    });
}
