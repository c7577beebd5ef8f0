import type { BundleCheckpoint, BundleEvent, BundleHeader, BundleLine } from './bundle.js';
import { verifyCheckpoint, type Checkpoint } from './checkpoint.js';
import { finding, type Finding } from './findings.js';
import { leafHash } from './hash.js';
import { judgeEvents } from './judge-events.js';
import { placeEvents } from './place-events.js';
import { readBundleLine } from './read-bundle-line.js';
import { decodeVerifierKey, encodeVerifierKey, type VerifierKey } from './verifier-key.js';

export interface BundleReport {
  /** `incomplete`: nothing is shown to be wrong, but the closing checkpoint is not there. */
  readonly verdict: 'intact' | 'tampered' | 'incomplete';
  /** In the order of the lines; missing events last. */
  readonly findings: readonly Finding[];
  readonly checkpoint?: Checkpoint;
  /** False: the key came out of the file itself, so a wholly forged file would pass. */
  readonly keyIsTrusted: boolean;
}

/** Checks an export (`nhat-ky.jsonl`), line by line, and names every line that is wrong. */
export async function verifyBundle(
  lines: AsyncIterable<string> | Iterable<string>,
  trusted?: VerifierKey,
): Promise<BundleReport> {
  const { header, events, closing, findings } = await readLines(lines);
  if (!closing) {
    const all = [...findings, ...contradictions(events), finding('truncated')];
    return report(all, all.length > 1 ? 'tampered' : 'incomplete', trusted);
  }
  const checkpoint = openCheckpoint(closing, trusted);
  if (!('size' in checkpoint)) {
    return report([...findings, ...contradictions(events), checkpoint], 'tampered', trusted);
  }
  const headerFits = header?.size === checkpoint.size && header.origin === checkpoint.origin;
  const all = [
    ...(headerFits ? [] : [finding('headerAltered', { line: 1 })]),
    ...findings,
    ...judgeEvents(placeEvents(events, checkpoint), checkpoint),
  ];
  return { ...report(all, all.length > 0 ? 'tampered' : 'intact', trusted), checkpoint };
}

type Numbered<Line> = { readonly line: number; readonly value: Line };

async function readLines(lines: AsyncIterable<string> | Iterable<string>) {
  const events: { line: number; event: BundleEvent }[] = [];
  const findings: Finding[] = [];
  let header: BundleHeader | undefined;
  let last: Numbered<BundleLine | undefined> = { line: 0, value: undefined };
  for await (const text of lines) {
    // A closing line that is not the last one was put there.
    if (last.value?.type === 'checkpoint') findings.push(finding('added', { line: last.line }));
    const line = last.line + 1;
    const value = readBundleLine(text);
    last = { line, value };
    if (value?.type === 'event') events.push({ line, event: value });
    else if (value?.type === 'header' && line === 1) header = value;
    else if (value?.type === 'header') findings.push(finding('added', { line }));
    else if (!value) findings.push(finding('unreadable', { line }));
  }
  const closing =
    last.value?.type === 'checkpoint' ? { ...last.value, line: last.line } : undefined;
  return { header, events, closing, findings };
}

function openCheckpoint(
  closing: BundleCheckpoint & { readonly line: number },
  trusted?: VerifierKey,
): Checkpoint | Finding {
  const { line, publicKey, note } = closing;
  if (trusted && publicKey !== encodeVerifierKey(trusted)) return finding('wrongKey', { line });
  const key = decodeVerifierKey(publicKey);
  const checkpoint = key && verifyCheckpoint(note, key);
  return checkpoint?.ok ? checkpoint.value : finding('checkpointForged', { line });
}

/** What can still be said without a checkpoint: lines whose content has another hash than they state. */
const contradictions = (events: readonly { line: number; event: BundleEvent }[]): Finding[] =>
  events
    .filter(
      ({ event }) => leafHash(Buffer.from(event.canonical)).toString('hex') !== event.leafHash,
    )
    .map(({ line, event }) => finding('altered', { line, index: event.index }));

const report = (
  findings: readonly Finding[],
  verdict: BundleReport['verdict'],
  trusted?: VerifierKey,
): BundleReport => ({
  verdict,
  findings: [...findings].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0),
  keyIsTrusted: trusted !== undefined,
});
