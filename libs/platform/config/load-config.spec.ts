import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { ConfigRefused } from './config-refused.js';
import { loadConfig } from './load-config.js';

const password = 'mat-khau-rat-dai';
const databaseUrl = `postgres://chu:${password}@db.example:5432/trinhky`;

function faultsOf(env: Record<string, string>): Record<string, string> {
  try {
    loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    return Object.fromEntries(error.faults.map(({ setting, reason }) => [setting, reason]));
  }
  return {};
}

function configFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'trinhky-config-')), 'settings.yaml');
  writeFileSync(file, text);
  return file;
}

test('without any setting the defaults hold', () => {
  expect(loadConfig({ PATH: '/bin' })).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: resolve('data'),
    DEMO: true,
  });
});

test('an empty variable counts as not set', () => {
  expect(loadConfig({ PORT: '' }).PORT).toBe(3000);
});

test('the environment wins over the file, the file over the defaults', () => {
  const CONFIG_FILE = configFile('PORT: 4000\nLOG_LEVEL: debug\n');
  expect(loadConfig({ CONFIG_FILE, PORT: '5000' })).toMatchObject({
    PORT: 5000,
    LOG_LEVEL: 'debug',
  });
});

test('every fault is named at once, in Vietnamese', () => {
  expect(faultsOf({ PORT: 'ba nghìn', LOG_LEVEL: 'ồn', SECRET: 'ngắn', MAIL_FROM: 'a' })).toEqual({
    PORT: 'phải là một số',
    LOG_LEVEL: 'phải là một trong: error, warn, info, debug',
    SECRET: 'phải có ít nhất 32 ký tự',
    MAIL_FROM: 'phải là địa chỉ thư',
  });
});

test('a switch is said in words or as a YAML boolean, and nothing else', () => {
  expect(loadConfig({ DEMO: 'no' }).DEMO).toBe(false);
  expect(loadConfig({ CONFIG_FILE: configFile('DEMO: false\n') }).DEMO).toBe(false);
  expect(faultsOf({ DEMO: 'có lẽ' })).toEqual({ DEMO: 'phải là true hoặc false' });
});

test('a port out of range and a URL of another kind are refused', () => {
  expect(faultsOf({ PORT: '70000', DATABASE_URL: 'mysql://a/b' })).toEqual({
    PORT: 'phải từ 65535 trở xuống',
    DATABASE_URL: 'phải là địa chỉ (URL) đúng dạng',
  });
});

test('an unknown setting in the file is refused, with the name that was meant', () => {
  const CONFIG_FILE = configFile('database-url: postgres://a/b\nMAU_SAC: xanh\n');
  const faults = faultsOf({ CONFIG_FILE });
  expect(faults['database-url']).toBe('không có thiết lập này; có phải là DATABASE_URL?');
  expect(faults['MAU_SAC']).toContain('không có thiết lập này; các thiết lập: HOST, PORT');
});

test('a missing or shapeless file is refused', () => {
  expect(faultsOf({ CONFIG_FILE: '/khong/co' })).toEqual({
    CONFIG_FILE: 'không đọc được tệp /khong/co',
  });
  expect(faultsOf({ CONFIG_FILE: configFile('- một\n- hai\n') })).toEqual({
    CONFIG_FILE: 'phải là các dòng "TÊN: giá trị"',
  });
});

test('a secret is used in full and never printed', () => {
  const config = loadConfig({ DATABASE_URL: databaseUrl });
  expect(config.DATABASE_URL).toBe(databaseUrl);
  for (const printed of [inspect(config), JSON.stringify(config), inspect({ config })]) {
    expect(printed).not.toContain(password);
    expect(printed).toContain('DATABASE_URL');
  }
});

test('a refusal does not repeat the refused value', () => {
  const env = { DATABASE_URL: `mysql://chu:${password}@db` };
  expect(() => loadConfig(env)).toThrow(ConfigRefused);
  expect(() => loadConfig(env)).not.toThrow(password);
});
