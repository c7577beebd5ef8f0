import { CommanderError, InvalidArgumentError, type Command } from 'commander';
import { show, type JsonOption, type Terminal } from '../terminal.js';

/** `trinhky schedule PHRASE --year YEAR`, `trinhky schedule --file FILE`: what a time phrase means. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('schedule')
    .argument('[cụm-từ]', 'thời gian như ghi trong kế hoạch, ví dụ “Quý II, IV/2026”')
    .option('--year <năm>', 'năm của kế hoạch; không ghi thì là năm nay', yearNumber)
    .option('--file <tệp>', 'mỗi dòng: năm, dấu tab, cụm từ; mỗi dòng ra một đối tượng JSON')
    .option('--json', 'in dạng JSON')
    .description('Đọc thời gian ghi bằng lời: ngày, khoảng, lặp lại, điều kiện')
    .action(async (phrase: string | undefined, options: Options) => {
      const { describeSchedule, readFileOfPhrases, readOne, thisYear } =
        await import('../schedule/read.js');
      if (options.file !== undefined) {
        const read = await readFileOfPhrases(terminal.path(options.file));
        for (const one of read) terminal.write(JSON.stringify(one));
        return;
      }
      if (phrase === undefined)
        throw new CommanderError(1, 'commander.missingArgument', "missing 'cụm-từ'");
      const { year = thisYear() } = options;
      show(terminal, options, readOne(phrase, year), (read) => describeSchedule(read, year));
    });
}

interface Options extends JsonOption {
  readonly year?: number;
  readonly file?: string;
}

function yearNumber(text: string): number {
  if (!/^(?:19|20|21)\d\d$/.test(text)) throw new InvalidArgumentError('a year');
  return Number(text);
}
