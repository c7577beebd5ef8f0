import type { Command } from 'commander';
import { show, type JsonOption, type Terminal } from '../terminal.js';

interface ImportOptions extends JsonOption {
  readonly against?: string;
}

/** `trinhky import FILE`: reads the text of a plan or report into its parts; keeps nothing. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .argument('<tệp>', 'kế hoạch hoặc báo cáo dạng văn bản thuần (UTF-8)')
    .description('Đọc một kế hoạch, báo cáo thành các phần của nó; không lưu gì')
    .option('--against <tệp>', 'so với một kế hoạch khác: chỉ tiêu hai mức, nhiệm vụ hai thời hạn')
    .option('--json', 'in mọi phần, từng ô và số dòng của chúng dạng JSON')
    .action(async (file: string, options: ImportOptions) => {
      const { readPlan } = await import('../import/read-plan.js');
      const plan = await readPlan(terminal.path(file));
      if (options.against === undefined) {
        const { describePlan } = await import('../import/describe-plan.js');
        show(terminal, options, plan, describePlan);
        return;
      }
      const { conflictsOf, describeConflicts } = await import('../import/conflicts.js');
      const other = await readPlan(terminal.path(options.against));
      show(terminal, options, conflictsOf(plan, other, new Date()), describeConflicts);
    });
}
