import { InvalidArgumentError, type Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';

interface Options extends JsonOption {
  readonly trust?: string;
  readonly timeLimit?: number;
  readonly report?: string;
  readonly signWith?: string;
  readonly pinFile?: string;
}

/** More than nothing; parts of a second too. */
function seconds(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!(value > 0)) throw new InvalidArgumentError('seconds, more than 0');
  return value;
}

const exitCodeOf = {
  valid: exitCodes.ok,
  changed: exitCodes.undecided,
  invalid: exitCodes.refused,
  indeterminate: exitCodes.undecided,
} as const;

/** `trinhky verify FILE`: 0 valid, 1 not valid, 2 cannot be decided or changed after signing. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .argument('<tệp>', 'văn bản PDF đã ký')
    .description(
      'Kiểm tra chữ ký số: mã thoát 0 hợp lệ, 1 không hợp lệ, 2 chưa đủ căn cứ hoặc có thay đổi sau khi ký',
    )
    .option('--trust <pem>', 'chứng thư gốc được tin cậy; thiếu thì không thể kết luận hợp lệ')
    .option('--time-limit <giây>', 'quá thời gian này thì kết luận chưa đủ căn cứ', seconds)
    .option('--report <pdf>', 'ghi thêm báo cáo kiểm tra dạng PDF vào tệp này')
    .option('--sign-with <p12>', 'ký báo cáo bằng khóa này; thiếu thì báo cáo nêu rõ không ai ký')
    .option('--pin-file <tệp>', 'tệp chứa mã PIN của khóa ký báo cáo')
    .option('--json', 'in báo cáo dạng JSON, kèm chứng thư của người ký')
    .action(async (file: string, { trust, timeLimit, json, ...printed }: Options) => {
      const { shownReport, verifyFile } = await import('../verify/verify-file.js');
      const { describeReport } = await import('../verify/describe-report.js');
      const judged = await verifyFile(
        terminal.path(file),
        trust === undefined ? undefined : terminal.path(trust),
        timeLimit === undefined ? undefined : timeLimit * 1000,
      );
      if (printed.report !== undefined) {
        const { writeReport } = await import('../verify/write-report.js');
        await writeReport(terminal, { ...printed, file, to: printed.report, judged });
      }
      show(terminal, json ? { json } : {}, shownReport(judged.report), describeReport);
      terminal.exitCode = exitCodeOf[judged.report.verdict];
    });
}
