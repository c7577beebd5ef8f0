import { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import { explain } from './explain.js';
import { loadCommands } from './load-commands.js';
import type { Terminal } from './terminal.js';
import { inVietnamese } from './vietnamese.js';

/** Runs one command line to its end and tells how it ended; nothing is thrown. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const program = inVietnamese(new Command('trinhky'))
    .description('Trình ký, ban hành và gửi văn bản điện tử')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text.trimEnd()),
      writeErr: (text) => terminal.note(text.trimEnd()),
      outputError: () => undefined,
    });
  try {
    await loadCommands(program, terminal, args[0]);
    await program.parseAsync([...args], { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    return explain(error, terminal);
  }
}
