import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';

interface Options extends JsonOption {
  readonly input?: string;
  readonly out: string;
  readonly year?: true;
}

/** `trinhky demo`: one plan goes the whole way, over HTTP, as the people of the demo world. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description('Cho một kế hoạch đi hết đường: soạn, duyệt, ký, cấp số, gửi Sở, tiếp nhận, lưu')
    .option('--input <tệp>', 'kế hoạch dạng văn bản thuần; bỏ trống thì dùng bản mẫu')
    .option('--year', 'chơi cả năm của kế hoạch: nhiệm vụ, bốn kỳ báo cáo gửi Sở, chấm điểm, sổ')
    .requiredOption('--out <thư mục>', 'nơi để lại văn bản, gói tin, sổ, nhật ký, chứng thư gốc')
    .option('--json', 'in kết quả dạng JSON')
    .action(async ({ input, out, json, year }: Options) => {
      const request = {
        out: terminal.path(out),
        ...(input === undefined ? {} : { input: terminal.path(input) }),
      };
      const shown = json ? { json } : {};
      await (year ? playOneYear : walkOnce)(request, shown, terminal);
    });
}

type Request = Pick<Options, 'input' | 'out'>;

async function walkOnce(request: Request, json: JsonOption, terminal: Terminal): Promise<void> {
  const { demo } = await import('../demo/demo.js');
  show(terminal, json, await demo(request, terminal.note), ({ checks }) => checks.join('\n'));
  terminal.exitCode = exitCodes.ok;
}

/** A figure that comes out otherwise when others compute it is a fault, not a result. */
async function playOneYear(request: Request, json: JsonOption, terminal: Terminal): Promise<void> {
  const { demoYear } = await import('../demo/year/demo-year.js');
  const { summaryText } = await import('../demo/year/summary.js');
  const summary = await demoYear(request, terminal.note);
  show(terminal, json, summary, summaryText);
  terminal.exitCode = summary.agrees === false ? exitCodes.refused : exitCodes.ok;
}
