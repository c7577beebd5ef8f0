import { inspect } from 'node:util';
import { isSecret, settingNames, type Config } from '../../../config/schema.js';

const hidden = '••••••';

/** What may be shown of the settings: a secret only tells that it is set. */
export const redacted = (config: Config): Record<string, unknown> =>
  Object.fromEntries(
    settingNames
      .filter((name) => config[name] !== undefined)
      .map((name) => [name, isSecret(name) ? hidden : config[name]]),
  );

/** The settings, frozen, whose every printed form (log, JSON, inspect) is the redacted one. */
export function printable(config: Config): Config {
  const shown = () => redacted(config);
  return Object.freeze(
    Object.defineProperties(
      { ...config },
      { toJSON: { value: shown }, [inspect.custom]: { value: shown } },
    ),
  );
}
