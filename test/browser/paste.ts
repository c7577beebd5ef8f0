import type { Locator } from 'playwright-core';

export interface Pasted {
  readonly plain: string;
  readonly html?: string;
}

/** Runs in the page; written as text because tests know no DOM types. */
const pasteInPage = new Function(
  'field',
  'pasted',
  `const data = new DataTransfer();
  data.setData('text/plain', pasted.plain);
  if (pasted.html) data.setData('text/html', pasted.html);
  const began = performance.now();
  const event = { clipboardData: data, bubbles: true, cancelable: true };
  field.dispatchEvent(new ClipboardEvent('paste', event));
  return performance.now() - began;`,
) as (field: unknown, pasted: Pasted) => number;

/** Pastes as from another program; tells how many milliseconds the page was busy with it. */
export const paste = (field: Locator, pasted: Pasted): Promise<number> =>
  field.evaluate(pasteInPage, pasted);
