import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { canonicalBytes } from '#kernel';
import {
  bundleLines,
  decodeVerifierKey,
  encodeVerifierKey,
  leafHash,
  memoryLog,
  signCheckpoint,
  verifyBundle,
  type BundleEvent,
} from '#tlog';

const script = resolve(import.meta.dirname, '../../tools/kiem-tra-nhat-ky.py');
const origin = 'ttyt-an-binh.example/nhat-ky';
const ours = generateKeyPairSync('ed25519');
const key = { name: origin, publicKey: ours.publicKey };
const forger = generateKeyPairSync('ed25519');
const pdf = Buffer.from('%PDF-1.7 bản đã ký');

let folder: string;
let python: string;
beforeAll(() => {
  execFileSync('openssl', ['version']);
  const whereami = ['-c', 'import sys; print(sys.executable)'];
  python = execFileSync('python3', whereami, { encoding: 'utf8' }).trim();
  folder = mkdtempSync(join(tmpdir(), 'nhat-ky-'));
  writeFileSync(join(folder, 'van-ban.pdf'), pdf);
});
afterAll(() => rmSync(folder, { recursive: true }));

const entry = (index: number, action = 'Duyệt văn bản') =>
  canonicalBytes({
    id: `0198-${index}`,
    action,
    actor: 'Nguyễn Văn A',
    data: index === 4 ? { sha256: createHash('sha256').update(pdf).digest('hex') } : {},
  });

async function exported(size: number, signer = ours): Promise<string[]> {
  const entries = Array.from({ length: size }, (_, index) => entry(index));
  const log = memoryLog(entries.map(leafHash));
  return collect(
    bundleLines({
      exportedAt: '2026-11-21T14:05:09+07:00',
      note: signCheckpoint({ origin, size, root: log.root }, signer.privateKey),
      key: { name: origin, publicKey: signer.publicKey },
      entries,
      read: log.read,
    }),
  );
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

/** Both verifiers' verdict on the same lines; their findings must be about the same lines. */
async function judged(lines: string[], ...options: string[]) {
  const trustedText = options[options.indexOf('--khoa') + 1] ?? '';
  const trusted = options.includes('--khoa') ? decodeVerifierKey(trustedText) : undefined;
  const report = await verifyBundle(lines, trusted);
  const path = join(folder, 'nhat-ky.jsonl');
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  const run = spawnSync(python, ['-IS', script, path, ...options], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  expect(run.status).toBe({ intact: 0, tampered: 1, incomplete: 2 }[report.verdict]);
  const named = (text: string) => [
    ...text.matchAll(/^ {2}(?:Dòng (\d+)|Thiếu sự kiện số (\d+))/gm),
  ];
  expect(named(run.stdout).map(([, line, missing]) => line ?? `thiếu ${missing}`)).toEqual(
    report.findings
      .filter(({ kind }) => kind !== 'truncated')
      .map(({ line, index }) => (line === undefined ? `thiếu ${index}` : String(line))),
  );
  const findings = report.findings.map(({ kind, line, index }) => `${kind} ${line ?? `#${index}`}`);
  return { findings, texts: report.findings.map(({ text }) => text), out: run.stdout, report };
}

const event = (line: string | undefined) => JSON.parse(line ?? '') as BundleEvent;
const change = (lines: string[], line: number, to: (event: BundleEvent) => object) =>
  lines.with(
    line - 1,
    JSON.stringify({ ...event(lines[line - 1]), ...to(event(lines[line - 1])) }),
  );
const otherAction = ({ canonical }: BundleEvent) => canonical.replace('Duyệt', 'Hủy');

describe('an export', () => {
  it.each([0, 1, 2, 7, 64, 100])('of %i events is intact', async (size) => {
    const { report, out } = await judged(await exported(size));
    expect(report).toMatchObject({ verdict: 'intact', findings: [], keyIsTrusted: false });
    expect(out).toContain(`Nguyên vẹn: ${size} sự kiện của nhật ký ${origin}`);
    expect(out).toContain('hãy đối chiếu với khóa đã công bố');
  });

  it('keeps the stored bytes of every event', async () => {
    const lines = await exported(7);
    expect(lines.slice(1, -1).map((line) => event(line).canonical)).toEqual(
      Array.from({ length: 7 }, (_, index) => entry(index).toString('utf8')),
    );
  });

  it('is refused when it holds more or fewer events than its checkpoint', async () => {
    const log = memoryLog([leafHash(entry(0)), leafHash(entry(1))]);
    const note = signCheckpoint({ origin, size: 2, root: log.root }, ours.privateKey);
    for (const entries of [[entry(0)], [entry(0), entry(1), entry(2)]]) {
      const lines = bundleLines({ exportedAt: '', note, key, entries, read: log.read });
      await expect(collect(lines)).rejects.toThrow('ExportDoesNotFitItsCheckpoint');
    }
  });
});

describe('altered lines', () => {
  it('are named: content only', async () => {
    const { findings, out } = await judged(
      change(await exported(20), 9, (line) => ({ canonical: otherAction(line) })),
    );
    expect(findings).toEqual(['altered 9']);
    expect(out).toContain('Sai đầu tiên: Dòng 9: sự kiện số 7 bị sửa.');
  });

  it('are named: content with its hash made to fit', async () => {
    const lines = change(await exported(20), 9, (line) => {
      const canonical = otherAction(line);
      return { canonical, leafHash: leafHash(Buffer.from(canonical)).toString('hex') };
    });
    expect((await judged(lines)).findings).toEqual(['altered 9']);
  });

  it('are named: a proof, with the content cleared', async () => {
    const lines = change(await exported(20), 9, ({ proof }) => ({ proof: proof.toReversed() }));
    const { findings, out } = await judged(lines);
    expect(findings).toEqual(['proofAltered 9']);
    expect(out).toContain('nội dung còn nguyên');
  });

  it('are named: the stated hash, the form, a doubled field', async () => {
    const lines = await exported(20);
    const hash = change(lines, 5, () => ({ leafHash: '0'.repeat(64) }));
    expect((await judged(hash)).findings).toEqual(['altered 5']);
    const broken = lines.with(4, lines[4]!.slice(0, -3));
    expect((await judged(broken)).findings).toEqual(['unreadable 5', 'missing #3']);
    const spaced = lines.with(4, lines[4]!.replace('":', '": '));
    expect((await judged(spaced)).findings).toEqual(['unreadable 5', 'missing #3']);
    const doubled = lines.with(4, lines[4]!.replace('"canonical"', '"canonical":"{}","canonical"'));
    expect((await judged(doubled)).findings).toEqual(['unreadable 5', 'missing #3']);
  });

  it('are all named when there are several', async () => {
    const lines = [3, 9, 15].reduce(
      (all, line) => change(all, line, (one) => ({ canonical: otherAction(one) })),
      await exported(20),
    );
    expect((await judged(lines)).findings).toEqual(['altered 3', 'altered 9', 'altered 15']);
  });

  it('are named: the header', async () => {
    const lines = await exported(3);
    const header = lines.with(0, lines[0]!.replace('"size":3', '"size":2'));
    expect((await judged(header)).findings).toEqual(['headerAltered 1']);
    expect((await judged(lines.slice(1))).findings).toEqual(['headerAltered 1']);
  });
});

describe('missing lines', () => {
  it.each([0, 6, 19])('are named: event %i', async (index) => {
    const { findings, texts } = await judged((await exported(20)).toSpliced(index + 1, 1));
    expect(findings).toEqual([`missing #${index}`]);
    expect(texts).toEqual([`Thiếu sự kiện số ${index}.`]);
  });

  it('are named though the rest was renumbered to close the gap', async () => {
    const lines = (await exported(6)).toSpliced(3, 1);
    const closed = lines.map((line, at) =>
      at >= 3 && at <= 5 ? JSON.stringify({ ...event(line), index: at - 1 }) : line,
    );
    expect((await judged(closed)).findings).toEqual([
      'swapped 4',
      'swapped 5',
      'swapped 6',
      'missing #2',
    ]);
  });
});

describe('added lines', () => {
  const made = (index: number) => {
    const canonical = entry(index, 'Sự kiện bịa').toString('utf8');
    const hash = leafHash(Buffer.from(canonical)).toString('hex');
    return JSON.stringify({ type: 'event', index, canonical, leafHash: hash, proof: [] });
  };

  it('are named: invented, repeated, blank, beyond the end', async () => {
    const lines = await exported(20);
    expect((await judged(lines.toSpliced(5, 0, made(4)))).findings).toEqual(['added 6']);
    expect((await judged(lines.toSpliced(5, 0, lines[2]!))).findings).toEqual(['added 6']);
    expect((await judged(lines.toSpliced(5, 0, ''))).findings).toEqual(['unreadable 6']);
    expect((await judged(lines.toSpliced(-1, 0, made(20)))).findings).toEqual(['added 22']);
  });

  it('are named: a second header or an early checkpoint', async () => {
    const lines = await exported(4);
    expect((await judged(lines.toSpliced(2, 0, lines[0]!))).findings).toEqual(['added 3']);
    expect((await judged(lines.toSpliced(2, 0, lines.at(-1)!))).findings).toEqual(['added 3']);
  });

  it('are named though everything after was renumbered', async () => {
    const lines = (await exported(300)).toSpliced(5, 0, made(4));
    const shifted = lines.map((line, at) =>
      at > 5 && at < lines.length - 1 ? JSON.stringify({ ...event(line), index: at - 1 }) : line,
    );
    const { findings } = await judged(shifted);
    expect(findings.slice(0, 3)).toEqual(['added 6', 'swapped 7', 'swapped 8']);
    expect(findings).toHaveLength(297);
  });
});

describe('swapped lines', () => {
  it('are named: neighbours and far ones, as whole lines', async () => {
    const lines = await exported(20);
    const near = lines.with(7, lines[8]!).with(8, lines[7]!);
    expect((await judged(near)).findings).toEqual(['swapped 8', 'swapped 9']);
    const far = lines.with(3, lines[15]!).with(15, lines[3]!);
    expect((await judged(far)).findings).toEqual(['swapped 4', 'swapped 16']);
  });

  it('are named: with the indexes put right again', async () => {
    const lines = await exported(20);
    const [a, b] = [event(lines[3]), event(lines[15])];
    const swapped = lines
      .with(3, JSON.stringify({ ...b, index: a.index }))
      .with(15, JSON.stringify({ ...a, index: b.index }));
    const { findings, texts } = await judged(swapped);
    expect(findings).toEqual(['swapped 4', 'swapped 16']);
    expect(texts[0]).toBe('Dòng 4: sai chỗ, đây là sự kiện số 14 (dòng ghi số 2).');
  });

  it('are named: only the contents exchanged', async () => {
    const lines = await exported(20);
    const swapped = change(
      change(lines, 4, () => ({ canonical: event(lines[15]).canonical })),
      16,
      () => ({ canonical: event(lines[3]).canonical }),
    );
    expect((await judged(swapped)).findings).toEqual(['swapped 4', 'swapped 16']);
  });
});

describe('the checkpoint', () => {
  it('missing makes the export incomplete, and tampered if a line contradicts itself', async () => {
    const cut = (await exported(20)).slice(0, 12);
    const { report, out } = await judged(cut);
    expect(report.verdict).toBe('incomplete');
    expect(out).toContain('Tệp bị cụt');
    const altered = change(cut, 4, (line) => ({ canonical: otherAction(line) }));
    expect((await judged(altered)).findings).toEqual(['altered 4', 'truncated #undefined']);
    expect((await judged([])).report.verdict).toBe('incomplete');
    const half = (await exported(20)).map((line, at, all) =>
      at === all.length - 1 ? line.slice(0, 40) : line,
    );
    expect((await judged(half)).findings).toEqual(['unreadable 22', 'truncated #undefined']);
  });

  it('forged in size, root or signature is named', async () => {
    const lines = await exported(8);
    const closing = JSON.parse(lines.at(-1)!) as { note: string; publicKey: string };
    const forged = [
      closing.note.replace('\n8\n', '\n7\n'),
      closing.note.replace(/\n8\n./, (match) => `\n8\n${match.endsWith('A') ? 'B' : 'A'}`),
      closing.note.replace(/— (\S+) \S+/, `— $1 ${Buffer.alloc(68, 7).toString('base64')}`),
    ];
    for (const note of forged) {
      const line = JSON.stringify({ type: 'checkpoint', note, publicKey: closing.publicKey });
      expect((await judged(lines.with(-1, line))).findings).toEqual(['checkpointForged 10']);
    }
  });

  it('of a wholly forged export falls to the key known from elsewhere', async () => {
    const forged = await exported(8, forger);
    expect((await judged(forged)).report).toMatchObject({ verdict: 'intact', keyIsTrusted: false });
    const { findings } = await judged(forged, '--khoa', encodeVerifierKey(key));
    expect(findings).toEqual(['wrongKey 10']);
    const good = await judged(await exported(8), '--khoa', encodeVerifierKey(key));
    expect(good.report).toMatchObject({ verdict: 'intact', keyIsTrusted: true });
    expect(good.out).not.toContain('đối chiếu');
  });
});

describe('any single change of a line', () => {
  const changeOf = (line: string) =>
    fc
      .record({
        at: fc.nat(line.length - 1),
        cut: fc.nat(2),
        put: fc.constantFrom('', '0', 'a', ' '),
      })
      .map(({ at, cut, put }) => line.slice(0, at) + put + line.slice(at + cut))
      .filter((changed) => changed !== line && !differInExportTimeOnly(line, changed));
  const place = fc.nat(10);

  it('is found', async () => {
    const lines = await exported(9);
    const changed = place.chain((at) => changeOf(lines[at]!).map((text) => lines.with(at, text)));
    await fc.assert(
      fc.asyncProperty(changed, async (tampered) => {
        const { verdict } = await verifyBundle(tampered);
        expect(verdict).not.toBe('intact');
      }),
      { numRuns: 1000 },
    );
    for (const tampered of fc.sample(changed, 8)) await judged(tampered);
  });
});

/** The time of the export is told in the header but not proven. */
const differInExportTimeOnly = (a: string, b: string) => {
  const strip = (text: string) => text.replace(/"exportedAt":"[^"]*"/, '');
  return strip(a) === strip(b);
};

describe('the script alone', () => {
  const run = (...options: string[]) =>
    spawnSync(python, ['-IS', script, ...options], { encoding: 'utf8' });

  it('finds the event of a signed file, and says when there is none', async () => {
    const path = join(folder, 'nhat-ky.jsonl');
    writeFileSync(path, (await exported(8)).join('\n'));
    const found = run(path, '--tep', join(folder, 'van-ban.pdf'));
    expect(found.status).toBe(0);
    expect(found.stdout).toContain('có trong nhật ký, ở sự kiện số 4');
    writeFileSync(join(folder, 'khac.pdf'), 'khác');
    const other = run(path, '--tep', join(folder, 'khac.pdf'));
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('KHÔNG có trong nhật ký');
  });

  it('cannot conclude without the file, with a malformed key, or without openssl', async () => {
    const path = join(folder, 'nhat-ky.jsonl');
    writeFileSync(path, (await exported(2)).join('\n'));
    expect(run(join(folder, 'không-có.jsonl')).status).toBe(2);
    expect(run(path, '--khoa', 'a+b').status).toBe(2);
    const bare = spawnSync(python, ['-IS', script, path], {
      encoding: 'utf8',
      env: { PATH: folder },
    });
    expect([bare.status, bare.stdout]).toEqual([2, expect.stringContaining('openssl')]);
  });
});
