export interface SettingFault {
  readonly setting: string;
  readonly reason: string;
}

/** The installation cannot start with these settings. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';

  constructor(
    readonly faults: readonly SettingFault[],
    options?: ErrorOptions,
  ) {
    const lines = faults.map(({ setting, reason }) => `  ${setting}: ${reason}`);
    super(`Thiết lập không dùng được:\n${lines.join('\n')}`, options);
  }
}
