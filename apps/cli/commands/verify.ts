import { InvalidArgumentError, type Command } from 'commander';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';
import type { MatchedAnnex } from '../verify/match-annexes.js';
import type { ShownReport } from '../verify/verify-file.js';

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

/** A file that does not go with its document is not valid as its annex, however good it is alone. */
const codeOf = ({ verdict, faults }: MatchedAnnex): ExitCode =>
  faults.length > 0 ? exitCodes.refused : exitCodeOf[verdict];

const worst = (codes: readonly ExitCode[]): ExitCode =>
  [exitCodes.refused, exitCodes.undecided].find((code) => codes.includes(code)) ?? exitCodes.ok;

/** `trinhky verify FILE ANNEX…`: 0 valid, 1 not valid, 2 cannot be decided or changed after signing. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .argument('<tệp>', 'văn bản PDF đã ký')
    .argument('[phụ lục...]', 'các phụ lục ở tệp riêng, để đối chiếu với văn bản')
    .description(
      'Kiểm tra chữ ký số: mã thoát 0 hợp lệ, 1 không hợp lệ, 2 chưa đủ căn cứ hoặc có thay đổi sau khi ký',
    )
    .option('--trust <pem>', 'chứng thư gốc được tin cậy; thiếu thì không thể kết luận hợp lệ')
    .option(
      '--time-limit <giây>',
      'quá thời gian này (thường là 8 giây cho mỗi 20 MB) thì kết luận chưa đủ căn cứ',
      seconds,
    )
    .option('--report <pdf>', 'ghi thêm báo cáo kiểm tra dạng PDF vào tệp này')
    .option('--sign-with <p12>', 'ký báo cáo bằng khóa này; thiếu thì báo cáo nêu rõ không ai ký')
    .option('--pin-file <tệp>', 'tệp chứa mã PIN của khóa ký báo cáo')
    .option('--json', 'in báo cáo dạng JSON, kèm chứng thư của người ký')
    .action(async (file: string, beside: readonly string[], options: Options) => {
      const { trust, timeLimit, json, ...printed } = options;
      const { shownReport, verifyFile } = await import('../verify/verify-file.js');
      const { describeReport } = await import('../verify/describe-report.js');
      const { describeAnnexes, matchAnnex } = await import('../verify/match-annexes.js');
      const judge = (path: string) =>
        verifyFile(
          terminal.path(path),
          trust === undefined ? undefined : terminal.path(trust),
          timeLimit === undefined ? undefined : timeLimit * 1000,
        );
      const judged = await judge(file);
      const annexFiles: MatchedAnnex[] = [];
      for (const path of beside)
        annexFiles.push(matchAnnex(judged.report, path, await judge(path)));
      if (printed.report !== undefined) {
        const { writeReport } = await import('../verify/write-report.js');
        await writeReport(terminal, { ...printed, file, trust, to: printed.report, judged });
      }
      const shown = { ...shownReport(judged.report), ...(beside.length > 0 && { annexFiles }) };
      const inWords = (report: ShownReport) =>
        describeReport(report) +
        (beside.length > 0 ? `\n${describeAnnexes(judged.report, annexFiles)}` : '');
      show(terminal, json ? { json } : {}, shown, inWords);
      terminal.exitCode = worst([exitCodeOf[judged.report.verdict], ...annexFiles.map(codeOf)]);
    });
}
