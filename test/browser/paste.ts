import type { Locator } from 'playwright-core';

export interface Pasted {
  readonly plain: string;
  readonly html?: string;
}

/** Runs in the page; tests know no DOM types. */
const pasteInPage = `(field, { plain, html }) => {
  const data = new DataTransfer();
  data.setData('text/plain', plain);
  if (html) data.setData('text/html', html);
  const began = performance.now();
  const event = { clipboardData: data, bubbles: true, cancelable: true };
  field.dispatchEvent(new ClipboardEvent('paste', event));
  return performance.now() - began;
}`;

/** Pastes as from another program; tells how many milliseconds the page was busy with it. */
export const paste = (field: Locator, pasted: Pasted): Promise<number> =>
  field.evaluate<number, Pasted>(pasteInPage as never, pasted);
