import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { show, type JsonOption, type Terminal } from '../terminal.js';

/** `trinhky body`: sets up a body from one YAML file; lists those that are there. */
export function register(program: Command, terminal: Terminal): void {
  const body = program.command('body').description('Cơ quan dùng hệ thống');
  body
    .command('list')
    .option('--json', 'in dạng JSON')
    .description('Liệt kê các cơ quan của hệ thống này')
    .action(async (options: JsonOption) => {
      const { bodiesOfInstallation } = await import('../bodies-of-installation.js');
      show(terminal, options, await bodiesOfInstallation(terminal), (bodies) =>
        bodies.map(({ organId, name }) => `${organId}\t${name}`).join('\n'),
      );
    });
  body
    .command('add')
    .argument('<tệp>', 'tệp YAML: đơn vị, người, vị trí, giao ký, sổ, con dấu, nơi nhận')
    .description('Thiết lập một cơ quan mới từ một tệp YAML')
    .action(async (file: string) => {
      const { addBodyFromFile } = await import('../add-body-from-file.js');
      const source = await readFile(terminal.path(file), 'utf8');
      await addBodyFromFile(source, terminal);
    });
}
