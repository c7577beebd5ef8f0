import type { Command } from 'commander';
import { show, type JsonOption, type Terminal } from '../terminal.js';

/** `trinhky import FILE`: reads the text of a plan or report into its parts; keeps nothing. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .argument('<tệp>', 'kế hoạch hoặc báo cáo dạng văn bản thuần (UTF-8)')
    .description('Đọc một kế hoạch, báo cáo thành các phần của nó; không lưu gì')
    .option('--json', 'in mọi phần, từng ô và số dòng của chúng dạng JSON')
    .action(async (file: string, options: JsonOption) => {
      const { readPlan } = await import('../import/read-plan.js');
      const { describePlan } = await import('../import/describe-plan.js');
      show(terminal, options, await readPlan(terminal.path(file)), describePlan);
    });
}
