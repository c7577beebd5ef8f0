import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

/** `trinhky audit export DIR`: the trail with its proofs, for somebody who does not trust us. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('audit')
    .description('Nhật ký của một cơ quan')
    .command('export')
    .argument('<thư mục>', 'nơi để nhat-ky.jsonl, khoa-nhat-ky.txt và cách kiểm tra')
    .option('--body <mã>', 'mã định danh của cơ quan; cần khi hệ thống có nhiều cơ quan')
    .description('Xuất toàn bộ nhật ký kèm bằng chứng, kiểm tra được không cần phần mềm này')
    .action(async (folder: string, { body }: { body?: string }) => {
      const { exportAudit } = await import('../audit/export-audit.js');
      await exportAudit(terminal, terminal.path(folder), body);
    });
}
