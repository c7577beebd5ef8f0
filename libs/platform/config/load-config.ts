import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { settingNames, settings, type Config } from '../../../config/schema.js';
import { ConfigRefused, type SettingFault } from './config-refused.js';
import { faultsOf } from './faults.js';
import { printable } from './redact.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of this installation: the environment over CONFIG_FILE over the defaults.
 * Anything invalid, or unknown in the file, is refused by name; printing the result hides secrets.
 *
 * @throws ConfigRefused listing every fault at once
 */
export function loadConfig(env: Environment): Config {
  const given = { ...fromFile(env['CONFIG_FILE']), ...fromEnvironment(env) };
  const parsed = settings.strict().safeParse(given);
  if (!parsed.success) throw new ConfigRefused(faultsOf(parsed.error));
  return printable(parsed.data);
}

/** An empty variable counts as not set, as `PORT= npm start` means. */
function fromEnvironment(env: Environment): Record<string, string> {
  const found = settingNames.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []));
  return Object.fromEntries(found);
}

function fromFile(path: string | undefined): Record<string, unknown> {
  if (!path) return {};
  const content: unknown = parse(read(path)) ?? {};
  if (typeof content !== 'object' || Array.isArray(content)) {
    throw refused('phải là các dòng "TÊN: giá trị"');
  }
  return { ...content };
}

function read(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch (cause) {
    throw refused(`không đọc được tệp ${path}`, cause);
  }
}

function refused(reason: string, cause?: unknown): ConfigRefused {
  const fault: SettingFault = { setting: 'CONFIG_FILE', reason };
  return new ConfigRefused([fault], { cause });
}
