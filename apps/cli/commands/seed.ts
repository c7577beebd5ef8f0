import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { wholeNumber } from '../whole-number.js';

/** `trinhky seed`: a trial installation of the size of years, to measure on. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('seed')
    .requiredOption('--scale <số>', 'số văn bản, ở đủ các trạng thái', wholeNumber)
    .option('--audit <số>', 'số dòng nhật ký thêm vào', wholeNumber, 0)
    .description(
      'Làm đầy một hệ thống thử (DEMO=true) để đo tốc độ; nhân từ văn bản đã trình mới nhất',
    )
    .action(async (options: { scale: number; audit: number }) => {
      const { seed } = await import('../seed/seed.js');
      await seed(terminal, options);
    });
}
