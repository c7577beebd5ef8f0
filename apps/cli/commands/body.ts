import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

/** `trinhky body add FILE`: sets up a body from one YAML file. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('body')
    .description('Cơ quan dùng hệ thống')
    .command('add')
    .argument('<tệp>', 'tệp YAML: đơn vị, người, vị trí, giao ký, sổ, con dấu, nơi nhận')
    .description('Thiết lập một cơ quan mới từ một tệp YAML')
    .action(async (file: string) => {
      const { addBodyFromFile } = await import('../add-body-from-file.js');
      const source = await readFile(terminal.path(file), 'utf8');
      await addBodyFromFile(source, terminal);
    });
}
