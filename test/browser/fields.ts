import type { Locator } from 'playwright-core';

/** Picks from the list that a field opens; a long one is searched. */
export async function choose(field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  if (typeof option === 'string' && (await field.isEditable())) await field.fill(option);
  const list = field.page().locator('.ant-select-dropdown:visible');
  await list.getByTitle(option).first().click();
  await field.blur();
  await list.first().waitFor({ state: 'hidden' });
}

/** Writes a day as dd/MM/yyyy. The world's clock stands in March 2026; the browser's does not. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
}
