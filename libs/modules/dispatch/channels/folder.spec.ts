import { mkdtemp, open, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parcel } from './channel.js';
import { folderChannel } from './folder.js';

const parcel: Parcel = {
  kind: 'document',
  messageId: '0199',
  bytes: Buffer.alloc(200_000, 7),
  title: 'Văn bản 08/KH-TTYT',
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'trinhky-folder-'));
});
afterEach(() => rm(root, { recursive: true }));

const visible = async (): Promise<string[]> =>
  (await readdir(root)).filter((name) => name.endsWith('.edxml'));

describe('a shared folder', () => {
  it('shows the whole file under the message’s name, and a repeat changes nothing', async () => {
    const channel = folderChannel({ root });
    for (const _ of [1, 2])
      expect(await channel.send(parcel, '.')).toEqual({
        outcome: 'accepted',
        detail: 'Đã ghi tệp 0199.edxml.',
      });
    expect(await readdir(root)).toEqual(['0199.edxml']);
    expect((await readFile(join(root, '0199.edxml'))).equals(parcel.bytes)).toBe(true);
  });

  it('never shows a part of a file, even when we die between writing and renaming', async () => {
    const dies = { open, rm, rename: () => Promise.reject(new Error('killed')) };
    expect(await folderChannel({ root }, dies).send(parcel, '.')).toMatchObject({
      outcome: 'unreachable',
    });
    expect(await visible()).toEqual([]);
    await folderChannel({ root }).send(parcel, '.');
    expect(await readdir(root)).toEqual(['0199.edxml']);
  });

  it('overwrites what a killed process left half written', async () => {
    await writeFile(join(root, '.0199.edxml.tmp'), Buffer.alloc(300_000, 1));
    await folderChannel({ root }).send(parcel, '.');
    expect((await readFile(join(root, '0199.edxml'))).equals(parcel.bytes)).toBe(true);
  });

  it('syncs the file before it gets its name, and the folder after', async () => {
    const steps: string[] = [];
    const watched: Parameters<typeof folderChannel>[1] = {
      open: async (path, ...how) => {
        const file = await open(path, ...how);
        const sync = file.sync.bind(file);
        file.sync = async () => {
          steps.push(path === root ? 'sync folder' : 'sync file');
          return sync();
        };
        return file;
      },
      rm,
      rename: async (from, to) => {
        steps.push('rename');
        return rename(from, to);
      },
    };
    await folderChannel({ root }, watched).send(parcel, '.');
    expect(steps).toEqual(['sync file', 'rename', 'sync folder']);
  });

  it('that is missing is tried again', async () => {
    expect(await folderChannel({ root }).send(parcel, 'so-y-te')).toEqual({
      outcome: 'unreachable',
      detail: 'Không ghi được vào thư mục "so-y-te": ENOENT.',
    });
  });

  it.each(['..', '../khác', 'a/../../b'])(
    'outside the exchange folder (%s) is refused',
    async (to) => {
      expect(await folderChannel({ root }).send(parcel, to)).toMatchObject({ outcome: 'rejected' });
    },
  );

  it('is refused when no exchange folder is configured', async () => {
    expect(await folderChannel({ root: null }).send(parcel, '.')).toMatchObject({
      outcome: 'rejected',
    });
  });

  it('does not write through a link that lies in wait under the temporary name', async () => {
    const victim = join(root, 'victim');
    await writeFile(victim, 'keep');
    await symlink(victim, join(root, '.0199.edxml.tmp'));
    await folderChannel({ root }).send(parcel, '.');
    expect(await readFile(victim, 'utf8')).toBe('keep');
  });
});
