import type { Locator } from 'playwright-core';
import { barriersOn } from './axe.js';
import type { Office, Window } from './office.js';

/** The page of a document, before somebody's eyes. */
export const openDocument = async (office: Office, login: string, at: string): Promise<Window> => {
  const window = await office.window(login, at.replace('/api/documents', '/van-ban'));
  await cardOf(window).waitFor();
  return window;
};

/** The one card that says what is mine to do, or who is waited for. */
export const cardOf = (window: Window): Locator =>
  window.getByRole('complementary', { name: 'Việc và thông tin' }).getByRole('region').first();

/** Presses a button of the card; the dialog that opens keeps nobody out. */
export async function openDialog(window: Window, button: string): Promise<Locator> {
  await cardOf(window).getByRole('button', { name: button }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Thôi' }).waitFor();
  expect(await barriersOn(window)).toEqual([]);
  return dialog;
}

/** Presses a button of the card, fills what its dialog asks, presses the dialog's own button. */
export async function act(
  window: Window,
  button: string,
  submit: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const dialog = await openDialog(window, button);
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
}

/** Waits until the head of the page says that the document stands so. */
export const stands = (window: Window, words: string): Promise<void> =>
  window.getByRole('main').getByText(words, { exact: true }).first().waitFor();
