import type { Locator } from 'playwright-core';
import { patience } from '../journeys/world/journey-world.js';
import { aDocument, cast, pass } from '../journeys/world/stations.js';
import { thePlan } from '../journeys/world/the-plan.js';
import { barriersOn } from './axe.js';
import { choose, fillDay } from './fields.js';
import { openOffice, type Office, type Window } from './office.js';
import { act, cardOf, openDialog, openDocument } from './on-document.js';

let office: Office;
/** One that walks the changed route before our eyes; two that are walked by request. */
let at: string;
let second: string;
let third: string;
beforeAll(async () => {
  office = await openOffice();
}, patience);
afterEach(() => office.leave());
afterAll(() => office?.close());

const stage = 'Hội ý các phòng';
const paper = 'Quyết định số 12/QĐ-TTYT cử đi học';
const advice = 'Ngày ban hành ghi đúng mẫu.';
const opinion = 'Khoa Nội đề nghị lùi thời gian tập huấn.';
const reason = 'Cần kiểm tra lại kinh phí.';

const waitingOn = (window: Window): Locator =>
  window.getByRole('region', { name: 'Việc đang chờ' });

test('an administrator adds a step, sees it drawn with its people, and puts the route into use', async () => {
  const window = await office.window('quantri', '/quan-tri/duong-trinh');
  await window.getByText('Kế hoạch, chương trình, đề án').click();
  await window.getByRole('button', { name: 'Thêm bước trước bước cuối' }).click();
  await window.getByLabel('Tên bước 4').fill(stage);
  const step = window.getByRole('group', { name: 'Bước 4' });
  await step.getByRole('button', { name: 'Thêm người' }).click();
  await step.getByRole('button', { name: 'Thêm người' }).click();
  for (const [no, kind, unit] of [
    [1, 'Cho ý kiến', 'Khoa Nội'],
    [2, 'Ký nháy', 'Phòng Kế hoạch - Nghiệp vụ'],
    [3, 'Ký nháy', 'Trạm Y tế xã Mẫu Đông'],
  ] as const) {
    const task = `Việc ${no} của bước 4`;
    if (kind === 'Ký nháy') await choose(step.getByLabel(`${task}: làm gì`), kind);
    await choose(step.getByLabel(`${task}: ai làm`), 'Trưởng một đơn vị…');
    await choose(step.getByLabel('Đơn vị', { exact: true }).nth(no - 1), unit);
  }
  await choose(step.getByLabel('Số người phải đồng ý'), 'Một người đồng ý là đủ');

  const drawn = window.getByRole('list', { name: /^Sơ đồ/ }).getByRole('listitem');
  await drawn.filter({ hasText: stage }).getByText('Hôm nay: Ngô Văn Minh').waitFor();
  await drawn
    .filter({ hasText: stage })
    .getByText(/một người/)
    .waitFor();
  expect(await barriersOn(window)).toEqual([]);
  await window.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await window.getByText('Bản nháp', { exact: true }).waitFor();
  await window.getByRole('button', { name: 'Đưa vào dùng' }).click();
  await window.getByText('Đang dùng', { exact: true }).waitFor();
  expect(window.complaints).toEqual([]);
  at = await aDocument(office.world, 'inReview');
});

test('who checks asks a colleague; the work comes back with the answer', async () => {
  const checker = await openDocument(office, cast.formChecker, at);
  await waitingOn(checker).getByRole('button', { name: 'Nhờ xử lý…' }).click();
  const asking = checker.getByRole('dialog', { name: 'Nhờ xử lý' });
  await choose(asking.getByLabel('Cho ai'), 'Hồ Văn Lâm');
  await asking.getByLabel(/^Nhờ xem/).fill('Xem giúp thể thức.');
  expect(await barriersOn(checker)).toEqual([]);
  await asking.getByRole('button', { name: 'Nhờ xử lý' }).click();
  await waitingOn(checker)
    .getByText(/Hồ Văn Lâm/)
    .first()
    .waitFor();

  const helper = await openDocument(office, cast.otherClerk, at);
  await waitingOn(helper).getByText('Lời nhắn: Xem giúp thể thức.').waitFor();
  await waitingOn(helper).getByRole('button', { name: 'Vì sao tôi chưa làm được' }).click();
  await waitingOn(helper)
    .getByText(/không thuộc vị trí công tác đang giữ/)
    .waitFor();
  await waitingOn(helper).getByRole('button', { name: 'Trả lời người nhờ…' }).click();
  const answering = helper.getByRole('dialog');
  await answering.getByLabel('Lời trả lời').fill(advice);
  await answering.getByRole('button', { name: 'Trả lời' }).click();

  await waitingOn(checker).getByText(advice).waitFor();
  await act(checker, 'Đạt kiểm tra thể thức', 'Đạt kiểm tra thể thức');
  await checker.getByText('Đạt kiểm tra thể thức: đã ghi nhận').waitFor();
  expect([...checker.complaints, ...helper.complaints]).toEqual([]);
});

test('the head is away: his substitute passes the check for him, told with the paper before', async () => {
  const head = await office.window(cast.head, '/vang-mat');
  await head.getByRole('button', { name: 'Báo vắng mặt' }).click();
  const form = head.getByRole('dialog', { name: 'Báo vắng mặt' });
  await fillDay(form.getByLabel('Vắng từ ngày'), '04/03/2026');
  await choose(form.getByLabel('Người làm thay'), 'Hoàng Văn Em');
  await form.getByLabel('Căn cứ').fill(paper);
  expect(await barriersOn(head)).toEqual([]);
  await form.getByRole('button', { name: 'Báo vắng mặt' }).click();
  await head.getByText('Đang vắng').waitFor();

  const substitute = await office.window('truongphong.khnv', '/phe-duyet');
  await substitute.getByRole('tab', { name: 'Của người tôi thay (1)' }).click();
  await substitute.getByText(`thay Phạm Thị Dung theo ${paper}`).waitFor();
  expect(await barriersOn(substitute)).toEqual([]);
  await substitute.keyboard.press('j');
  await substitute.keyboard.press('Enter');
  const dialog = await openDialog(substitute, 'Đạt kiểm tra nội dung');
  await dialog.getByText(`Làm thay Phạm Thị Dung theo ${paper}`).waitFor();
  await dialog.getByRole('button', { name: 'Đạt kiểm tra nội dung' }).click();
  await substitute.getByText('Đạt kiểm tra nội dung: đã ghi nhận').waitFor();
});

test('an opinion holds nothing up; whoever stands in the next step returns it to the one before', async () => {
  const adviser = await openDocument(office, 'truongkhoa.noi', at);
  await act(adviser, 'Cho ý kiến', 'Gửi ý kiến', { 'Ý kiến': opinion });
  await adviser.getByText('Đã gửi ý kiến').waitFor();

  const planner = await openDocument(office, 'truongphong.khnv', at);
  await planner.getByRole('tab', { name: 'Quy trình' }).click();
  const route = planner.getByRole('region', { name: 'Đường trình ký' });
  await route.getByText(`thay Phạm Thị Dung theo ${paper}`).waitFor();
  const current = route.locator('[aria-current="step"]');
  expect(await current.innerText()).toContain(stage);
  expect(await barriersOn(planner)).toEqual([]);
  await act(planner, 'Trả về bước trước', 'Trả về', { 'Lý do': reason });
  await current.getByText('Kiểm tra nội dung và thể thức').waitFor();
  await route.getByText(/^Lượt 2/).waitFor();
  expect([...adviser.complaints, ...planner.complaints]).toEqual([]);
});

test('several are approved at once: each tells what was opened, and what became of it', async () => {
  const { world } = office;
  second = await aDocument(world, 'inReview', { content: thePlan({ subject: 'Tiêm chủng' }) });
  third = await aDocument(world, 'inReview', { content: thePlan({ subject: 'Mua sắm' }) });
  const [checker, planner, drafter] = await world.people(
    cast.formChecker,
    'truongphong.khnv',
    cast.drafter,
  );
  for (const document of [at, second, third]) {
    await pass(checker, document, 'form');
    await pass(planner, document, 'content');
    await pass(planner, document, 'task2');
  }
  const signer = await openDocument(office, cast.signer, at);
  await signer.getByText(/^Trang 1\/\d+$/).waitFor();
  await signer.getByRole('link', { name: 'Phê duyệt & Ký' }).click();
  await signer.getByRole('tab', { name: 'Chờ tôi duyệt (3)' }).click();
  await signer.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await signer.getByRole('button', { name: 'Duyệt 3 văn bản…' }).click();
  const dialog = signer.getByRole('dialog', { name: 'Duyệt 3 văn bản' });
  const rows = dialog.getByRole('listitem');
  await rows
    .filter({ hasText: 'Cải cách hành chính' })
    .getByText(/^đã mở xem/)
    .waitFor();
  await rows.filter({ hasText: 'Tiêm chủng' }).getByText('chưa mở xem').waitFor();
  expect(await barriersOn(signer)).toEqual([]);
  await drafter.post(`${third}/withdrawal`);
  await dialog.getByRole('button', { name: 'Duyệt 3 văn bản' }).click();

  const results = signer.getByRole('dialog', { name: /^Đã duyệt 2 văn bản, 1 văn bản không/ });
  await results.waitFor();
  const refused = results.getByRole('listitem').filter({ hasText: 'Mua sắm' });
  await refused.getByText('Không duyệt được').waitFor();
  expect(await barriersOn(signer)).toEqual([]);
  await results.getByRole('button', { name: 'Xong' }).click();
  await signer.getByRole('tab', { name: 'Chờ tôi ký (2)' }).waitFor();
  expect(signer.complaints).toEqual([]);
});
