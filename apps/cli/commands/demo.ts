import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';

interface Options extends JsonOption {
  readonly input?: string;
  readonly out: string;
}

/** `trinhky demo`: one plan goes the whole way, over HTTP, as the people of the demo world. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description('Cho một kế hoạch đi hết đường: soạn, duyệt, ký, cấp số, gửi Sở, tiếp nhận, lưu')
    .option('--input <tệp>', 'kế hoạch dạng văn bản thuần; bỏ trống thì dùng bản mẫu')
    .requiredOption('--out <thư mục>', 'nơi để lại văn bản, gói tin, sổ, nhật ký, chứng thư gốc')
    .option('--json', 'in kết quả dạng JSON')
    .action(async ({ input, out, json }: Options) => {
      const { demo } = await import('../demo/demo.js');
      const result = await demo(
        {
          out: terminal.path(out),
          ...(input === undefined ? {} : { input: terminal.path(input) }),
        },
        terminal.note,
      );
      show(terminal, json ? { json } : {}, result, ({ checks }) => checks.join('\n'));
      terminal.exitCode = exitCodes.ok;
    });
}
