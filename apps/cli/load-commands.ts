import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** A file `commands/NAME.ts` adds the command NAME. */
export interface CommandFile {
  register(program: Command, terminal: Terminal): void;
}

const folder = join(import.meta.dirname, 'commands');

/** Registers the command that was asked for, or all of them when none was: help lists them. */
export async function loadCommands(
  program: Command,
  terminal: Terminal,
  asked: string | undefined,
): Promise<void> {
  const names = await commandNames();
  const wanted = names.filter((name) => name === asked);
  for (const name of wanted.length > 0 ? wanted : names) {
    const file = (await import(`./commands/${name}.js`)) as CommandFile;
    file.register(program, terminal);
  }
}

async function commandNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .map((file) => /^([a-z-]+)\.(?:ts|js)$/.exec(file)?.[1])
    .filter((name) => name !== undefined)
    .sort();
}
