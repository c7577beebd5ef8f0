import { nfc } from '#kernel';

/** The same JSON value with every text in NFC: one spelling, one hash. */
export function normalise<Value>(value: Value): Value {
  return normaliseAny(value) as Value;
}

function normaliseAny(value: unknown): unknown {
  if (typeof value === 'string') return nfc(value);
  if (Array.isArray(value)) return value.map(normaliseAny);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, normaliseAny(entry)]),
  );
}
