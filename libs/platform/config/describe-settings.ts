import { describe, settingNames, type Config, type SettingName } from '../../../config/schema.js';
import { redacted } from './redact.js';

export interface SettingDescription {
  readonly name: SettingName;
  /** Redacted; `null` when not set. */
  readonly value: unknown;
  readonly meaning: string;
}

/** Every setting with its value in force, fit to be shown. */
export function describeSettings(config: Config): SettingDescription[] {
  const values = redacted(config);
  return settingNames.map((name) => ({
    name,
    value: values[name] ?? null,
    meaning: describe(name),
  }));
}
