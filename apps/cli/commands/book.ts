import type { Command } from 'commander';
import type { BookOptions } from '../books/open-book-of-body.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';

/** `trinhky book`: the books of a body; one that was set up without a book gets it here. */
export function register(program: Command, terminal: Terminal): void {
  const book = program.command('book').description('Sổ đăng ký văn bản của một cơ quan');
  book
    .command('add')
    .requiredOption('--body <mã>', 'mã định danh của cơ quan, ví dụ H99.01.05')
    .requiredOption('--code <mã>', 'mã ngắn của sổ, ví dụ VBDI')
    .requiredOption('--name <tên>', 'tên của sổ')
    .requiredOption('--direction <chiều>', 'outgoing (văn bản đi), incoming (văn bản đến)')
    .option(
      '--types <loại>',
      'các loại văn bản, ví dụ KH,BC; không nêu là mọi loại chưa có sổ riêng',
    )
    .option('--start-at <số>', 'số đầu tiên, khi năm nay đã cấp số ở sổ giấy', '1')
    .description('Mở một sổ, đếm từ năm nay')
    .action(async (options: BookOptions) => {
      const { openBookOfBody } = await import('../books/open-book-of-body.js');
      await openBookOfBody(terminal, options);
      terminal.note(`Đã mở sổ ${options.code} (${options.name}).`);
    });
  book
    .command('list')
    .requiredOption('--body <mã>', 'mã định danh của cơ quan')
    .option('--json', 'in dạng JSON')
    .description('Liệt kê các sổ và số cuối của từng năm')
    .action(async (options: JsonOption & { body: string }) => {
      const { booksOfBody } = await import('../books/open-book-of-body.js');
      show(terminal, options, await booksOfBody(terminal, options.body), (books) =>
        books
          .map(({ code, name, years }) => {
            const counted = years.map(({ year, lastNumber }) => `${year}: ${lastNumber}`);
            return [code, name, counted.join(', ') || 'chưa cấp số'].join('\t');
          })
          .join('\n'),
      );
    });
}
