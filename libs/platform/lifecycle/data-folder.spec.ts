import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, eraseDataFolder } from './data-folder.js';

const parent = () => mkdtempSync(join(tmpdir(), 'trinhky-data-'));

test('a folder of ours is erased with all it holds', async () => {
  const folder = join(parent(), 'data');
  await claimDataFolder(folder);
  writeFileSync(join(folder, 'secret'), 'x');
  await eraseDataFolder(folder);
  expect(existsSync(folder)).toBe(false);
});

test('a folder that held other files is used but never erased', async () => {
  const folder = parent();
  writeFileSync(join(folder, 'luan-van.docx'), 'x');
  await claimDataFolder(folder);
  await expect(eraseDataFolder(folder)).rejects.toThrow('không phải thư mục do Trình Ký tạo');
  expect(existsSync(join(folder, 'luan-van.docx'))).toBe(true);
});

test('where there is no data yet, beginning anew does nothing', async () => {
  await expect(eraseDataFolder(join(parent(), 'data'))).resolves.toBeUndefined();
});
