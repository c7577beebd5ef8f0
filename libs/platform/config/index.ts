export { ConfigRefused, type SettingFault } from './config-refused.js';
export { describeSettings, type SettingDescription } from './describe-settings.js';
export { installationSecret } from './installation-secret.js';
export { loadConfig } from './load-config.js';
export { redacted } from './redact.js';
export type { Config, SettingName } from '../../../config/schema.js';
