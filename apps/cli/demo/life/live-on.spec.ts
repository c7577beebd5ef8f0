import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveOn } from './live-on.js';

test('a demo that cannot be filled says so, lets the server run, and is begun again next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-live-'));
  const said: string[] = [];
  const unheard = { origin: 'http://127.0.0.1:9', demo: { passwords: {}, pins: {} } };
  try {
    await liveOn(unheard, folder, (line) => said.push(line));
    await liveOn(unheard, folder, (line) => said.push(line));
    const stopped = expect.stringContaining('dừng giữa chừng, lần khởi động sau làm tiếp');
    expect(said).toEqual([stopped, stopped]);
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
