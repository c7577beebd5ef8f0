import type { Command } from 'commander';
import { show, type JsonOption, type Terminal } from '../terminal.js';

/** `trinhky config`: the settings in force, secrets hidden. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('config')
    .description('Xem các thiết lập đang có hiệu lực (giá trị bí mật được che)')
    .option('--json', 'in dạng JSON')
    .action(async (options: JsonOption) => {
      const { describeSettings, loadConfig } = await import('#platform');
      const settings = describeSettings(loadConfig(terminal.env));
      show(terminal, options, settings, (all) =>
        all.map(({ name, value, meaning }) => `${name}=${value ?? ''}\n    ${meaning}`).join('\n'),
      );
    });
}
