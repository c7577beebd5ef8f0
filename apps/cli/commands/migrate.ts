import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';

/** `trinhky migrate`: brings the configured or embedded database up to date. */
export function register(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('Đưa cơ sở dữ liệu lên phiên bản hiện tại')
    .action(async () => {
      const { installationSecret, loadConfig, migrate, withDatabase } = await import('#platform');
      const config = loadConfig(terminal.env);
      await withDatabase(config, terminal.note, async (ownerUrl) => {
        await migrate(ownerUrl, await installationSecret(config));
      });
      terminal.note('Cơ sở dữ liệu đã ở phiên bản hiện tại.');
    });
}
