import type { Command, CommanderError } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
};

/** Help in Vietnamese, for this command and those that are added to it. */
export const inVietnamese = (program: Command): Command =>
  program
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      styleUsage: translateTerms,
      styleSubcommandTerm: translateTerms,
    })
    .helpOption('-h, --help', 'xem cách dùng')
    .helpCommand('help [lệnh]', 'xem cách dùng của một lệnh');

const translateTerms = (text: string): string =>
  text.replace('[options]', '[tùy chọn]').replace('[command]', '[lệnh]');

const faults: Readonly<Record<string, (quoted: string) => string>> = {
  'commander.unknownCommand': (name) => `không có lệnh ${name}`,
  'commander.unknownOption': (name) => `không có tùy chọn ${name}`,
  'commander.missingArgument': (name) => `thiếu tham số ${name}`,
  'commander.missingMandatoryOptionValue': (name) => `thiếu tùy chọn bắt buộc ${name}`,
  'commander.optionMissingArgument': (name) => `tùy chọn ${name} cần một giá trị`,
  'commander.excessArguments': () => 'thừa tham số',
  'commander.invalidArgument': (name) => `giá trị không dùng được cho ${name}`,
};

/** What was wrong with a command line, in one line. */
export function misuse(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const fault = faults[error.code]?.(quoted) ?? error.message;
  return `Lệnh không đúng: ${fault}. Xem cách dùng bằng --help.`;
}
