import { bundleFormat, type BundleLine } from './bundle.js';

/** One line of an export, if it has exactly the form that `bundleLines` writes. */
export function readBundleLine(text: string): BundleLine | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  if (!isBundleLine(fields)) return undefined;
  // Only one spelling is accepted, so that two readers cannot see two different events in one line.
  return JSON.stringify(fields) === text ? fields : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const fieldsOf: Readonly<Record<BundleLine['type'], Readonly<Record<string, Check>>>> = {
  header: { type: isText, format: isFormat, origin: isText, size: isCount, exportedAt: isText },
  event: { type: isText, index: isCount, canonical: isText, leafHash: isHash, proof: isHashes },
  checkpoint: { type: isText, note: isText, publicKey: isText },
};

type Check = (value: unknown) => boolean;

function isBundleLine(
  value: Record<string, unknown>,
): value is Record<string, unknown> & BundleLine {
  const { type } = value;
  if (type !== 'header' && type !== 'event' && type !== 'checkpoint') return false;
  const checks = Object.entries(fieldsOf[type]);
  return (
    Object.keys(value).length === checks.length &&
    checks.every(([name, check]) => check(value[name]))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}
function isFormat(value: unknown): boolean {
  return value === bundleFormat;
}
function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}
function isHashes(value: unknown): boolean {
  return Array.isArray(value) && value.every(isHash);
}
