import { readFileSync } from 'node:fs';
import { mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordOfContent } from '../builders/word/word-of-content.js';
import { aPlan } from '../builders/content.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office, type Window } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const drafter = 'chuyenvien.tchc';
const begin = (from: string): Promise<Window> => office.window(drafter, `/du-thao/moi?tu=${from}`);
const plan = readFileSync(
  new URL('../../libs/modules/drafting/import/fixtures/ke-hoach-cchc-mau.txt', import.meta.url),
);

/** The text of the draft that the window has come to. */
async function draftIn(window: Window) {
  await window.waitForURL(/\/van-ban\/[\w-]+\/soan/);
  const id = /van-ban\/([\w-]+)\/soan/.exec(window.url())?.[1];
  const ask = await office.world.as(drafter);
  const answer = await ask({ method: 'GET', url: `/api/documents/${id}/working-copy` });
  return answer.json<{ content: ReturnType<typeof aPlan> }>().content;
}

const upload = (window: Window, name: string, buffer: Buffer) =>
  window
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** Fifty megabytes without a byte on the disk. */
async function hugeFile(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'trinhky-tep-')), 'lon.docx');
  await writeFile(path, '');
  await truncate(path, 50 * 1024 * 1024);
  return path;
}

const lines = (window: Window) => window.getByRole('region', { name: 'Các dòng của tệp' });

async function free(window: Window): Promise<void> {
  expect(await barriersOn(window)).toEqual([]);
  expect(window.complaints).toEqual([]);
}

test('three ways stand side by side; a sample is opened in the editor with its year', async () => {
  const window = await office.window(drafter, '/du-thao/moi');
  await window.getByRole('button', { name: /Từ văn bản năm trước/ }).waitFor();
  await window.getByRole('button', { name: /Từ văn bản mẫu/ }).click();
  await window.getByRole('button', { name: /Kế hoạch cải cách hành chính năm/ }).click();
  await window.getByLabel('Cho năm').fill('2027');
  await window.getByText('Nhiệm vụ trọng tâm riêng của năm 2027').waitFor();
  await free(window);
  await window.getByRole('button', { name: 'Soạn từ mẫu này' }).click();
  const draft = await draftIn(window);
  expect(draft.subject).toBe('Cải cách hành chính năm 2027 của Trung tâm Y tế khu vực Mẫu');
  expect(draft.annexes).toHaveLength(2);
  await window.context().close();
});

test('an old document is found without diacritics and copied for the next year', async () => {
  const ask = await office.world.as(drafter);
  const units = await ask({ method: 'GET', url: '/api/units' });
  const unitId = units
    .json<{ id: string; code: string }[]>()
    .find(({ code }) => code === 'TCHC')?.id;
  await ask({ method: 'POST', url: '/api/documents', payload: { content: aPlan(), unitId } });
  const window = await begin('nam-truoc');
  await window.getByLabel('Tìm văn bản cũ').fill('cai cach hanh chinh nam 2026');
  await window.getByRole('button', { name: /năm 2026 của Trung tâm Y tế khu vực Minh An/ }).click();
  await window.getByText('Các mốc năm 2026 được chuyển sang 2027').waitFor();
  await window.getByText(/Căn cứ còn hiệu lực không.*76\/NQ-CP/).waitFor();
  await free(window);
  await window.getByRole('button', { name: 'Tạo dự thảo theo văn bản này' }).click();
  expect((await draftIn(window)).subject).toMatch(/năm 2027/);
  await window.context().close();
});

test('a file is refused in words, and the next one is read', async () => {
  const window = await begin('tep');
  await upload(window, 'ke-hoach.docx', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'));
  await window.getByText('Không nhận “ke-hoach.docx”').waitFor();
  await window.getByText(/tệp chương trình \(\.exe\).*Không mở tệp này/).waitFor();
  await free(window);
  await window.locator('input[type=file]').setInputFiles(await hugeFile());
  await window.getByText(/50 MB, hệ thống nhận đến 20 MB/).waitFor();
  await upload(window, 'ke-hoach.docx', Buffer.from(wordOfContent(aPlan())));
  await lines(window).getByText('II. NHIỆM VỤ VÀ GIẢI PHÁP').waitFor();
  await free(window);
  await window.context().close();
});

test('what was understood is shown line by line, mended, asked about and kept', async () => {
  const window = await begin('tep');
  await upload(window, 'ke-hoach.txt', plan);
  await window.getByText(/nhận ra 3 căn cứ, 5 mục lớn/).waitFor();
  await free(window);

  await lines(window)
    .getByRole('button', { name: /1\. Công tác chỉ đạo, điều hành/ })
    .click();
  await window.getByLabel('Chữ của dòng').fill('1. Chỉ đạo, điều hành và kiểm tra');
  await window.getByRole('button', { name: 'Đọc lại' }).click();
  const outline = window.getByRole('region', { name: 'Cấu trúc sẽ tạo' });
  await outline.getByText('1. Chỉ đạo, điều hành và kiểm tra').waitFor();

  await lines(window)
    .getByRole('button', { name: /2\. Cải cách thể chế/ })
    .click();
  await window.getByLabel('Loại của dòng').click();
  await window.getByTitle('Bỏ qua').click();
  await window.getByRole('button', { name: 'Đọc lại' }).click();
  await lines(window)
    .getByRole('button', { name: /2\. Cải cách thể chế\s*Bỏ qua/ })
    .waitFor();
  expect(await outline.getByText('2. Cải cách thể chế').count()).toBe(0);
  await window.getByRole('button', { name: 'Đúng rồi, tiếp tục' }).click();

  await window.getByText(/tên chưa rõ là đơn vị nào/).waitFor();
  await free(window);
  await window.getByLabel('Công đoàn cơ sở là đơn vị nào').click();
  await window.getByTitle('Ngoài cơ quan').click();
  await window.getByRole('button', { name: 'Ghi nhớ và tiếp tục' }).click();

  await window.getByText('Có trong tệp nhưng không đưa vào dự thảo').waitFor();
  await window.getByText('Nguyễn Văn An').waitFor();
  await free(window);
  await window.getByRole('button', { name: 'Tạo dự thảo và mở để soạn' }).click();
  const text = JSON.stringify(await draftIn(window));
  expect(text).toContain('Chỉ đạo, điều hành và kiểm tra');
  expect(text).not.toContain('Nguyễn Văn An');
  await window.context().close();
});

test('whoever drafts nothing is told so', async () => {
  const window = await office.window('vanthu1', '/du-thao/moi');
  await window.getByText('Vị trí hiện tại của bạn không soạn văn bản').waitFor();
  await window.context().close();
});
