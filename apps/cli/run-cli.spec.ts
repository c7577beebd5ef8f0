import { exitCodes } from './exit-codes.js';
import { runCli } from './run-cli.js';
import { listening } from './testing.js';

test('help lists every command, in Vietnamese, and is no error', async () => {
  const terminal = listening();
  expect(await runCli(['--help'], terminal)).toBe(exitCodes.ok);
  expect(terminal.out.join('\n')).toMatch(
    /Cách dùng: trinhky[\s\S]*Các lệnh:[\s\S]*config[\s\S]*migrate/,
  );
});

test('every command has a help of its own', async () => {
  const overview = listening();
  await runCli(['--help'], overview);
  const names = [...overview.out.join('\n').matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name!);
  expect(names).toContain('migrate');
  for (const name of names.filter((name) => name !== 'help')) {
    const terminal = listening();
    expect([name, await runCli([name, '--help'], terminal)]).toEqual([name, exitCodes.ok]);
    expect(terminal.out.join('\n')).toContain(`Cách dùng: trinhky ${name}`);
  }
});

test.each([
  [['nau-com'], 'không có lệnh nau-com'],
  [['config', '--mau'], 'không có tùy chọn --mau'],
  [['config', 'thua'], 'thừa tham số'],
])('%j is not understood', async (args, fault) => {
  const terminal = listening();
  expect(await runCli(args, terminal)).toBe(exitCodes.undecided);
  expect(terminal.err.join('\n')).toContain(fault);
  expect(terminal.out).toEqual([]);
});

test('data goes to stdout as JSON, without secrets', async () => {
  const terminal = listening({ SECRET: 'x'.repeat(40), PORT: '8080' });
  expect(await runCli(['config', '--json'], terminal)).toBe(exitCodes.ok);
  const settings = JSON.parse(terminal.out.join('\n')) as { name: string; value: unknown }[];
  const valueOf = (wanted: string) => settings.find(({ name }) => name === wanted)?.value;
  expect(valueOf('PORT')).toBe(8080);
  expect(valueOf('SECRET')).toBe('••••••');
});

test('settings that do not hold are refused by name', async () => {
  const terminal = listening({ PORT: 'x' });
  expect(await runCli(['config'], terminal)).toBe(exitCodes.refused);
  expect(terminal.err).toEqual(['Thiết lập không dùng được:\n  PORT: phải là một số']);
});

test('relative paths count from the folder of the call', () => {
  expect(listening().path('ke-hoach.txt')).toBe('/home/van-thu/ke-hoach.txt');
});
