import type { DocumentContent } from '#nd30';
import { aDraft } from '../journeys/world/stations.js';
import { thePlan } from '../journeys/world/the-plan.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office, type Window } from './office.js';
import { paste } from './paste.js';

let office: Office;
let at: string;
let page: Window;
beforeAll(async () => {
  office = await openOffice();
  at = await aDraft(office.world);
  page = await office.window('chuyenvien.tchc', `${at.replace('/api/documents', '/van-ban')}/soan`);
  await text().waitFor();
});
afterAll(() => office?.close());

const text = () => page.getByRole('textbox', { name: 'Nội dung văn bản' });
const line = (words: string) => text().locator('> *').filter({ hasText: words });
const saved = () => page.getByText(/^Đã lưu lúc/).waitFor();

/** Types as Vietnamese input methods do: the word is composed, then put in. */
async function compose(...steps: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const step of steps) {
    await devtools.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  }
  await devtools.send('Input.insertText', { text: steps.at(-1) ?? '' });
  await devtools.detach();
}

async function savedContent(): Promise<DocumentContent> {
  await page.keyboard.press('Control+s');
  await saved();
  const drafter = await office.world.person('chuyenvien.tchc');
  return (await drafter.get<{ content: DocumentContent }>(`${at}/working-copy`)).content;
}

/** The editor takes over the place of the click a moment after it: the cursor has to stay at the end. */
async function cursorAtEndOf(words: string): Promise<void> {
  await line(words).click();
  for (let steady = 0; steady < 2;) {
    await page.waitForTimeout(250);
    if (await page.evaluate<boolean>(isAtEnd)) steady += 1;
    else {
      steady = 0;
      await page.evaluate(`getSelection().modify('move', 'forward', 'paragraphboundary')`);
    }
  }
}

const isAtEnd = `(() => {
  const { focusNode, focusOffset } = getSelection();
  const rest = document.createRange();
  rest.selectNodeContents(focusNode.parentElement.closest('[data-label]'));
  rest.setStart(focusNode, focusOffset);
  return rest.toString() === '';
})()`;

test('the plan is shown as it stands, with the labels the page prints', async () => {
  const labels = await text()
    .locator('> *')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-label')));
  expect(labels).toEqual(
    [
      '',
      'I.',
      '1.',
      '-',
      '-',
      '2.',
      '',
      'II.',
      '1.',
      'a)',
      '',
      'b)',
      '-',
      '2.',
      '2.1.',
      '2.2.',
    ].concat(['III.', '', '']),
  );
  await page
    .getByText('KT. GIÁM ĐỐC')
    .or(page.getByText('GIÁM ĐỐC', { exact: true }))
    .first()
    .waitFor();
});

test('opening and typing a letter and taking it away leaves the text as it was', async () => {
  await cursorAtEndOf('Khắc phục các tồn tại');
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  const { body, annexes } = await savedContent();
  expect(body).toEqual(thePlan().body);
  expect(annexes).toEqual(thePlan().annexes);
});

test('Vietnamese is composed where the cursor stands; Enter goes on with the same kind', async () => {
  await cursorAtEndOf('Khắc phục các tồn tại');
  await page.keyboard.press('Enter');
  await compose('t', 'ti', 'tie', 'tiê', 'tiêng', 'tiếng');
  await page.keyboard.type(' ');
  await compose('V', 'Vi', 'Viê', 'Viêt', 'Việt');
  await saved();
  const added = line('tiếng Việt');
  expect([await added.innerText(), await added.getAttribute('data-label')]).toEqual([
    'tiếng Việt',
    '-',
  ]);
  const [, goals] = (await savedContent()).body;
  expect(JSON.stringify(goals)).toContain('"text":"tiếng Việt"');
});

test('Tab takes a section one level down and Shift-Tab brings it back', async () => {
  const section = line('Tổ chức thực hiện');
  const labelled = (label: string) =>
    section.and(page.locator(`[data-label="${label}"]`)).waitFor();
  await cursorAtEndOf('Tổ chức thực hiện');
  await page.keyboard.press('Tab');
  await labelled('3.');
  const nested = await savedContent();
  expect(nested.body.at(-1)).toMatchObject({ heading: 'Nhiệm vụ và giải pháp' });
  await page.keyboard.press('Shift+Tab');
  await labelled('III.');
  expect((await savedContent()).body.at(-1)).toEqual(thePlan().body.at(-1));
});

test('Escape leaves the text, and Tab goes on behind it', async () => {
  await cursorAtEndOf('Tổ chức thực hiện');
  await page.keyboard.press('Tab');
  const cursorAt = () => page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
  expect(await cursorAt()).toBe('Nội dung văn bản');
  await page.keyboard.press('Shift+Tab');
  // At once: a Tab right behind it must not reach the text any more.
  expect(
    await page.evaluate(`(() => {
      const text = document.activeElement;
      const escape = { key: 'Escape', bubbles: true, cancelable: true };
      text.dispatchEvent(new KeyboardEvent('keydown', escape));
      return document.activeElement === text;
    })()`),
  ).toBe(false);
  // Behind the last field Tab leaves the page; once more, and it is at its first.
  const visited: unknown[] = [];
  for (let tabs = 0; tabs < 2; tabs += 1) {
    await page.keyboard.press('Tab');
    expect(await cursorAt()).not.toBe('Nội dung văn bản');
    visited.push(await page.evaluate('document.activeElement.tagName'));
  }
  expect(visited).not.toEqual(['BODY', 'BODY']);
});

test('a figure in a sentence goes as one thing', async () => {
  const figure = text().locator('.figure');
  expect(await figure.innerText()).toBe('92,5%');
  expect(JSON.stringify((await savedContent()).body)).toContain('"source":{"ref":"khao-sat-2025"');
});

test('a table from a spreadsheet fills the cells from the one it is pasted into', async () => {
  const targets = page.getByRole('table', { name: 'Phụ lục I', exact: true });
  await targets.getByRole('cell', { name: 'bộ phận số 14' }).click();
  const cell = targets.getByRole('textbox', { name: 'Chỉ tiêu', exact: true });
  await paste(cell, {
    plain:
      'Tỷ lệ hài lòng\t≥ 95,5%\tPhòng Điều dưỡng\nThời gian chờ\tdưới 30 phút\tPhòng Điều dưỡng',
  });
  const [annex] = (await savedContent()).annexes;
  const rows = annex?.kind === 'table' ? annex.rows.slice(13) : [];
  expect(rows).toMatchObject([
    {
      text: 'Tỷ lệ hài lòng',
      measure: { op: '>=', value: '95.5', valueTo: null, unit: '%' },
      lead: ['Phòng Điều dưỡng'],
    },
    { text: 'Thời gian chờ', measure: { op: '<', value: '30', unit: 'phút' } },
  ]);
});

test('a unit is found without its diacritics', async () => {
  const tasks = page.getByRole('table', { name: 'Phụ lục II', exact: true });
  await tasks.getByRole('cell', { name: 'đợt 12' }).click();
  const lead = tasks.getByRole('combobox', { name: 'Đơn vị phối hợp' });
  await lead.fill('ke hoach');
  await page.getByRole('option', { name: /Kế hoạch/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const annex = (await savedContent()).annexes[1];
  const row = annex?.kind === 'table' ? annex.rows.at(-1) : undefined;
  expect(row?.coordinating.at(-1)).toMatch(/Kế hoạch/);
});

test('the page is drawn as it will be printed', async () => {
  await page.getByRole('tab', { name: 'Xem trang' }).click();
  await page.locator('canvas').first().waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: /Kiểm tra/ }).click();
});

test('nothing bars people who cannot see or use a mouse, and the console is silent', async () => {
  expect(await barriersOn(page)).toEqual([]);
  expect(page.complaints).toEqual([]);
});

test('what stops the submission is listed with its place; mended, the text goes its way', async () => {
  await page.getByLabel('Trích yếu').fill('');
  await saved();
  await page.getByRole('button', { name: 'Trình…' }).click();
  const drawer = page.getByRole('dialog', { name: 'Trình văn bản' });
  await drawer.getByText(/chỗ phải sửa trước khi trình/).waitFor();
  expect(await drawer.getByRole('button', { name: 'Trình', exact: true }).isDisabled()).toBe(true);
  await drawer.getByRole('button', { name: /trích yếu/i }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByLabel('Trích yếu').fill('Cải cách hành chính năm 2026');
  await saved();
  await page.getByRole('button', { name: 'Trình…' }).click();
  await drawer.getByLabel('Người ký').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await drawer.getByLabel('Lời trình').fill('Kính trình ký ban hành.');
  await drawer.getByRole('button', { name: 'Trình', exact: true }).click();
  await page.waitForURL(/\/van-ban\/[^/]+$/);
  const drafter = await office.world.person('chuyenvien.tchc');
  expect(await drafter.get(at)).toMatchObject({
    state: 'inReview',
    version: { note: 'Kính trình ký ban hành.' },
  });
});
