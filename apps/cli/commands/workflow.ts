import type { Command } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { show, type JsonOption, type Terminal } from '../terminal.js';
import { wholeNumber } from '../whole-number.js';

interface MigrateOptions extends JsonOption {
  readonly machine: string;
  readonly from: number;
  readonly to: number;
  readonly body?: string;
  readonly dryRun?: true;
}

/** `trinhky workflow`: the versions of machines, and taking what is in flight to another one. */
export function register(program: Command, terminal: Terminal): void {
  const workflow = program.command('workflow').description('Các bản của quy trình');
  workflow
    .command('list')
    .option('--json', 'in dạng JSON')
    .description('Các bản quy trình và số hồ sơ đang chạy theo từng bản, của từng cơ quan')
    .action(async (options: JsonOption) => {
      const { listVersions } = await import('../workflow/list-versions.js');
      const { describeVersions } = await import('../workflow/describe.js');
      show(terminal, options, await listVersions(terminal), describeVersions);
    });
  workflow
    .command('migrate')
    .requiredOption('--machine <tên>', 'tên quy trình, ví dụ document')
    .requiredOption('--from <bản>', 'bản đang chạy', wholeNumber)
    .requiredOption('--to <bản>', 'bản chuyển đến', wholeNumber)
    .option('--body <mã>', 'chỉ hồ sơ của cơ quan này, ví dụ H99.01.05')
    .option('--dry-run', 'chỉ liệt kê, không chuyển')
    .option('--json', 'in dạng JSON')
    .description('Chuyển hồ sơ đang chạy sang bản khác; hồ sơ không chuyển được thì nêu lý do')
    .action(async (options: MigrateOptions) => {
      const { migrateInstances } = await import('../workflow/migrate-instances.js');
      const { describeMoves } = await import('../workflow/describe.js');
      const moves = await migrateInstances(terminal, options);
      show(terminal, options, moves, describeMoves(options));
      if (moves.some(({ becomes }) => becomes === null)) terminal.exitCode = exitCodes.refused;
    });
}
