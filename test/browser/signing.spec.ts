import { TOTP } from 'otpauth';
import { systemIds } from '#kernel';
import { SigningFacade } from '#modules/signing';
import {
  makeDemoHandwriting,
  makeTestAuthority,
  readScan,
  type TestAuthority,
  type TestCredential,
} from '#pades';
import { stream, withEntries } from '../../libs/pades/pdf/objects.js';
import { aDocument, cast, view } from '../journeys/world/stations.js';
import { patience } from '../journeys/world/journey-world.js';
import { theInternalPlan, withAnnexApart } from '../journeys/world/the-plan.js';
import { photographOf } from '../pictures/photographed.js';
import { savedAgain } from '../pki/attacks.js';
import { AgentSocket } from '../signing-services/agent-socket.js';
import { LocalAgent, type UploadReply } from '../signing-services/local-agent.js';
import { RemoteSigner } from '../signing-services/remote-signer.js';
import { testPassword } from '../worlds/world-in-database.js';
import { barriersOn } from './axe.js';
import { choose } from './fields.js';
import { openOffice, viewport, type Office, type Window } from './office.js';
import { openDialog, openDocument, stands } from './on-document.js';

const account = { clientId: 'ttyt', secret: 'a secret of the service' };
const user = { userId: '001080000001', credentialId: '5401' };

let office: Office;
let phone: RemoteSigner;
let authority: TestAuthority;
let serviceAddress: string;
beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  authority = await makeTestAuthority({ clock: world.clock, ids: systemIds });
  const anchor = { certificatePem: authority.rootPem, label: 'Gốc thử', by: null };
  await world.inBody(world.world.centre, (tx) =>
    world.app.get(SigningFacade).addTrustAnchor(tx, { ...anchor, at: world.clock.now() }),
  );
  const subject = { commonName: 'Nguyễn Văn A', organisation: 'Trung tâm Y tế Ví Dụ' };
  const credential = await authority.issue({ ...subject, key: 'p-256' });
  phone = new RemoteSigner({ ...account, ...user, credential });
  serviceAddress = await phone.open();
}, patience);
afterEach(() => office.leave());
afterAll(() => Promise.all([phone?.close(), office?.close()]));

/** The seal of the centre lives with the agent on its clerk's machine. */
const sealAtAgent = async (): Promise<TestCredential> => {
  const subject = { commonName: 'Trung tâm Y tế Ví Dụ', organisation: 'Trung tâm Y tế Ví Dụ' };
  const seal = await authority.issue({ ...subject, key: 'p-256' });
  const administrator = await office.world.person('quantri');
  await administrator.post('/api/keys/elsewhere', {
    ...{ kind: 'agent', certificatePem: `${seal.pem}\n${authority.intermediatePem}` },
    ...{ purpose: 'seal', personId: null, label: 'Con dấu trên máy văn thư' },
  });
  return seal;
};

const approved = (subject: string): Promise<string> =>
  aDocument(office.world, 'approved', { content: theInternalPlan({ subject }) });

test('an administrator looks at a scanned handwriting on paper, then keeps it', async () => {
  const window = await office.window('quantri', '/quan-tri/anh-chu-ky');
  await window.getByRole('button', { name: 'Thêm chữ ký tay' }).click();
  const drawer = window.getByRole('dialog', { name: 'Thêm chữ ký tay' });
  await choose(drawer.getByLabel('Chữ ký của'), 'Trần Thị Bình (pgd1)');
  const file = drawer.getByLabel('Bản quét');
  const buffer = Buffer.from('GIF89a, whatever its name says');
  await file.setInputFiles({ name: 'chu-ky.png', mimeType: 'image/png', buffer });
  await drawer.getByText(/^Không đọc được ảnh/).waitFor();
  const drawing = readScan(makeDemoHandwriting('Nguyễn Văn A'));
  const scan = photographOf(drawing, [30, 30, 36]);
  await file.setInputFiles({ name: 'chu-ky.jpg', mimeType: 'image/jpeg', buffer: scan });
  await drawer.getByRole('img', { name: 'Chữ ký sẽ hiện' }).waitFor();
  await drawer.getByText(/^Kích thước trên trang: 42 × /).waitFor();
  expect(await barriersOn(window)).toEqual([]);
  await drawer.getByRole('button', { name: 'Lưu ảnh này' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await window.getByText(/^42 × /).waitFor();
  expect(await barriersOn(window)).toEqual([]);
  expect(window.complaints).toEqual([]);
});

test('anybody checks a file without signing in: issued here or not, good or changed since', async () => {
  const { world, browser } = office;
  const at = await aDocument(world, 'issued', { content: theInternalPlan() });
  const pdf = await (await world.person(cast.clerk)).file(`${at}/pdf`);
  const page = await browser.newPage({ viewport, locale: 'vi-VN' });
  await page.goto(`${world.origin}/dang-nhap`);
  await page.getByRole('link', { name: 'Kiểm tra văn bản' }).click();
  await page.getByRole('heading', { name: 'Kiểm tra văn bản' }).waitFor();
  const drop = page.locator('input[type=file]');
  const check = async (name: string, buffer: Buffer): Promise<void> => {
    await drop.setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await page.getByRole('heading', { name }).waitFor();
  };
  await check('ke-hoach.pdf', pdf);
  const answer = page.getByRole('region', { name: /đã phát hành ở đây không/ });
  await answer.getByText(/^\d+\/KH-TTYT$/).waitFor();
  await page.getByText(/mọi chữ ký số đều đúng/).waitFor();
  expect(await barriersOn(page)).toEqual([]);

  await check('da-sua.pdf', writtenOver(pdf));
  await page.getByRole('group', { name: 'Tệp hiện nay' }).locator('canvas').first().waitFor();
  await page
    .getByRole('group', { name: /^Khi .+ ký$/ })
    .locator('canvas')
    .first()
    .waitFor();
  expect(await answer.getByText(/^\d+\/KH-TTYT$/).count()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
});

test('the agent on the clerk’s machine: what hinders it is told apart; it seals the annex, then the document', async () => {
  const { world } = office;
  const agent = await AgentSocket.make();
  const device = new LocalAgent(
    await sealAtAgent(),
    {
      fetch: async (url) => Buffer.from(await (await fetch(url)).arrayBuffer()),
      post: async (url, body, type) => {
        const headers = { 'content-type': type };
        const init = { method: 'POST', headers, body: Buffer.from(body) };
        return (await (await fetch(url, init)).json()) as UploadReply;
      },
    },
    world.clock.now(),
  );
  const content = withAnnexApart(theInternalPlan({ subject: 'Đóng dấu trên máy văn thư' }));
  const at = await aDocument(world, 'leaderSigned', { content });
  const window = await openDocument(office, cast.clerk, at);
  const call = async (shown: string): Promise<void> => {
    await window.getByRole('button', { name: /^Gọi (lại )?phần mềm ký$/ }).click();
    await window.getByText(shown).waitFor();
  };
  const seal = async (act: string, submit: string): Promise<void> => {
    const dialog = await openDialog(window, act);
    await dialog.getByText('Con dấu trên máy văn thư').click();
    const password = dialog.getByLabel('Mật khẩu đăng nhập của bạn');
    await password.fill(testPassword(cast.clerk));
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await window.getByRole('dialog', { name: 'Đang chờ phần mềm ký trên máy' }).waitFor();
  };
  try {
    await seal('Cấp số và ban hành', 'Cấp số, đóng dấu');
    await window.getByText('0/2 đã ký').waitFor();
    // the clock of this browser is months away from the server's
    await window.getByText(/^(29|30):\d\d$/).waitFor();
    await window.context().grantPermissions(['local-network-access']);
    await call('Không thấy phần mềm ký trên máy này');
    await window.context().clearPermissions();
    await call('Trình duyệt chưa cho trang này gọi phần mềm trên máy');
    await window.context().grantPermissions(['local-network-access']);

    await agent.start();
    agent.answer = async () => ({ Status: 2, Message: 'Không tìm thấy thiết bị' });
    await call('Phần mềm ký không thấy thiết bị khóa');
    agent.answer = async () => ({ Status: 1, Message: 'Mã PIN không đúng' });
    await call('Mã PIN của thiết bị không đúng');
    expect(await barriersOn(window)).toEqual([]);
    agent.answer = async () => undefined;
    await call('Đang chờ phần mềm ký (tệp 1/2)');

    await timePasses(window);
    await window.getByRole('dialog', { name: 'Đã hết thời gian chờ' }).waitFor();
    await window.getByRole('button', { name: 'Về văn bản' }).click();

    await seal('Đóng dấu lại', 'Đóng dấu');
    const commands: string[] = [];
    agent.answer = async (path, message) => {
      commands.push(path);
      const { Status, Message } = await device.take(message);
      return { Status: Status ? 0 : 9, Message };
    };
    await window.getByRole('button', { name: 'Gọi phần mềm ký' }).click();
    await window.getByRole('dialog', { name: /^Đã đóng dấu \d+\/KH-TTYT$/ }).waitFor();
    expect(commands).toEqual(['/SignAppendix', '/SignIssued']);
    await window.getByRole('button', { name: 'Xong' }).click();
    await window.getByRole('tab', { name: 'Bản PDF và chữ ký' }).click();
    const files = window.getByRole('region', { name: 'Phụ lục ở tệp riêng' });
    await files.getByText('Đã đóng dấu').waitFor();
    await files.getByRole('button', { name: /^Kiểm tra chữ ký/ }).click();
    await files.getByText('Cơ quan (trên phụ lục)').first().waitFor();
    expect(await barriersOn(window)).toEqual([]);
    expect(window.complaints.filter((one) => !one.includes('WebSocket'))).toEqual([]);
  } finally {
    await agent.close();
  }
});

/** Longer than an agent is waited for; in two leaps, so that the page stays signed in. */
async function timePasses(window: Window): Promise<void> {
  const { world } = office;
  for (let leap = 0; leap < 2; leap += 1) {
    world.moveTo(new Date(world.clock.now().getTime() + 16 * 60_000));
    // A question that was asked before the leap keeps nobody signed in.
    const asked = await window.waitForRequest((one) => one.url().endsWith('/signing'));
    await asked.response();
  }
}

test('an administrator makes a remote service and somebody’s key there known', async () => {
  const window = await office.window('quantri', '/quan-tri/khoa');
  await window.getByRole('button', { name: 'Khai dịch vụ' }).click();
  const service = window.getByRole('dialog', { name: 'Khai dịch vụ ký từ xa' });
  await service.getByLabel('Tên').fill('SmartCA thử');
  await service.getByLabel('Địa chỉ').fill(serviceAddress);
  await service.getByLabel('Mã ứng dụng').fill(account.clientId);
  await service.getByLabel('Bí mật').fill(account.secret);
  expect(await barriersOn(window)).toEqual([]);
  await service.getByRole('button', { name: 'Khai dịch vụ' }).click();
  await service.waitFor({ state: 'hidden' });

  await window.getByRole('button', { name: 'Khai khóa ở nơi khác' }).click();
  const key = window.getByRole('dialog', { name: 'Khai khóa ở nơi khác' });
  await choose(key.getByLabel('Người giữ khóa'), 'Trần Thị Bình (pgd1)');
  await key.getByLabel('Tên hiển thị').fill('SmartCA của tôi');
  await choose(key.getByLabel('Dịch vụ', { exact: true }), 'SmartCA thử');
  await key.getByLabel('Mã người dùng ở dịch vụ').fill(user.userId);
  expect(await barriersOn(window)).toEqual([]);
  await key.getByRole('button', { name: 'Khai khóa' }).click();
  await key.waitFor({ state: 'hidden' });
  await window.getByText('Ký từ xa, xác nhận trên điện thoại').waitFor();
  expect(await barriersOn(window)).toEqual([]);
  expect(window.complaints).toEqual([]);
});

test('a signature waits for the phone, is refused there once, then confirmed', async () => {
  const at = await approved('Ký trên điện thoại');
  const window = await openDocument(office, cast.signer, at);
  const ask = async (): Promise<void> => {
    const dialog = await openDialog(window, 'Ký số');
    await dialog.getByText('SmartCA của tôi').click();
    await dialog.getByText(/mở ứng dụng ký trên điện thoại/).waitFor();
    const password = dialog.getByLabel('Mật khẩu đăng nhập của bạn');
    await dialog.locator('.ant-alert').first().waitFor();
    if (await password.isVisible()) await password.fill(testPassword(cast.signer));
    await dialog.getByRole('button', { name: 'Ký', exact: true }).click();
  };
  await ask();
  const waiting = window.getByRole('dialog', { name: 'Đang chờ xác nhận trên điện thoại' });
  await waiting.waitFor();
  const code = await waiting
    .getByText('Mã đối chiếu')
    .locator('xpath=following-sibling::*')
    .innerText();
  expect(code).not.toBe('');
  expect(phone.onPhone.description).toContain(code);
  expect(await barriersOn(window)).toEqual([]);
  phone.refuse();
  const refused = window.getByRole('dialog', { name: 'Chưa ký được' });
  await refused.getByText(/^Người ký đã từ chối trên điện thoại/).waitFor();
  await window.getByRole('button', { name: 'Về văn bản' }).click();

  await ask();
  await waiting.getByRole('button', { name: 'Đóng, hệ thống vẫn chờ' }).click();
  await window.getByRole('heading', { name: 'Lượt ký đang chờ' }).waitFor();
  expect(await barriersOn(window)).toEqual([]);
  await window.getByRole('button', { name: 'Xem lượt ký' }).click();
  phone.confirm();
  await window.getByRole('dialog', { name: 'Chữ ký đã được đặt vào văn bản' }).waitFor();
  await window.getByRole('button', { name: 'Xong' }).click();
  await stands(window, 'Đã ký, chờ cấp số');
  expect(window.complaints).toEqual([]);
});

test('several are signed with one PIN; what was withdrawn meanwhile stops nobody else', async () => {
  const first = await approved('Tiêm chủng');
  const second = await approved('Mua sắm');
  const window = await openDocument(office, cast.signer, first);
  await window.getByText(/^Trang 1\/\d+$/).waitFor();
  await window.getByRole('link', { name: 'Phê duyệt & Ký' }).click();
  await window.getByRole('tab', { name: 'Chờ tôi ký (2)' }).click();
  await window.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await window.getByRole('button', { name: 'Ký 2 văn bản…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Ký 2 văn bản' });
  const rows = dialog.getByRole('listitem');
  await rows
    .filter({ hasText: 'Tiêm chủng' })
    .getByText(/^đã mở xem/)
    .waitFor();
  await rows.filter({ hasText: 'Mua sắm' }).getByText('chưa mở xem').waitFor();
  await dialog
    .getByRole('radio', { name: /^(?!SmartCA)/ })
    .first()
    .check();
  await dialog.getByLabel('Mã PIN').fill(office.world.pins[cast.signer] ?? '');
  expect(await barriersOn(window)).toEqual([]);
  const signer = await office.world.person(cast.signer);
  const { round } = await view(signer, second);
  await signer.post(`${second}/return`, { round, reason: 'Sai phụ lục' });
  await dialog.getByRole('button', { name: 'Ký 2 văn bản' }).click();

  const results = window.getByRole('dialog', { name: /^Đã ký 1 văn bản, 1 văn bản không/ });
  await results.waitFor();
  const refused = results.getByRole('listitem').filter({ hasText: 'Mua sắm' });
  await refused.getByText('Không ký được').waitFor();
  expect(await barriersOn(window)).toEqual([]);
  expect((await view(signer, first)).state).toBe('leaderSigned');
  expect(window.complaints).toEqual([]);
});

test('a body sets the level of its signatures; one without timestamps is refused by name', async () => {
  const window = await office.window('quantri', '/quan-tri/ky-so');
  await window.getByRole('radio', { name: /^B-LTA/ }).check();
  expect(await barriersOn(window)).toEqual([]);
  await window.getByRole('button', { name: 'Lưu mức chữ ký' }).click();
  await window.getByRole('alert').first().waitFor();
  await window.getByRole('radio', { name: /^B-B/ }).check();
  await window.getByRole('button', { name: 'Lưu mức chữ ký' }).click();
  await window.getByText('Đã lưu. Chữ ký từ nay ở mức B-B, cơ bản.').waitFor();
  await window.getByRole('alert').first().waitFor({ state: 'hidden' });
  expect(window.complaints).toEqual([]);
});

test('a leader sets up a second factor; a body that demands it has his code with the signature', async () => {
  const { world } = office;
  const at = await approved('Ký bằng mã xác thực thứ hai');
  const administrator = await world.person('quantri');
  const setting = { everyKey: false, minutes: 10, secondFactor: true };
  await administrator.askPut('/api/signing-settings/confirmation', setting);
  // What was typed for the phone counts no longer.
  world.moveTo(new Date(world.clock.now().getTime() + 11 * 60_000));
  const window = await office.window(cast.signer, '/tai-khoan');
  const card = window.getByRole('region', { name: 'Mã xác thực thứ hai' });
  await card.getByLabel('Mật khẩu đang dùng').fill(testPassword(cast.signer));
  await card.getByRole('button', { name: 'Bật mã xác thực thứ hai' }).click();
  const secret = (await card.locator('code').innerText()).replaceAll(/\s/g, '');
  const codeAfter = (seconds: number): string =>
    new TOTP({ secret }).generate({ timestamp: world.clock.now().getTime() + seconds * 1000 });
  await card.getByLabel('Mã 6 số ứng dụng đang hiện').fill(codeAfter(0));
  await card.getByRole('button', { name: 'Xong' }).click();
  await card.getByText('Còn 10 mã dự phòng').waitFor();
  await card.getByRole('button', { name: 'Tắt hoặc đổi sang máy khác' }).click();
  await card.getByText(/^Tắt rồi, đăng nhập và ký chỉ còn hỏi mật khẩu/).waitFor();
  expect(await barriersOn(window)).toEqual([]);
  await card.getByRole('button', { name: 'Không tắt nữa' }).click();

  await window.goto(world.origin + at.replace('/api/documents', '/van-ban'));
  const dialog = await openDialog(window, 'Ký số');
  await dialog
    .getByRole('radio', { name: /^(?!SmartCA)/ })
    .first()
    .check();
  await dialog.getByLabel('Mã PIN').fill(world.pins[cast.signer] ?? '');
  await dialog.getByLabel('Mật khẩu đăng nhập của bạn').fill(testPassword(cast.signer));
  const code = dialog.getByLabel(/^Mã xác thực/);
  const sign = dialog.getByRole('button', { name: 'Ký', exact: true });
  await code.fill(codeAfter(0));
  await sign.click();
  await dialog.getByText(/^Mã xác thực không đúng, đã hết hạn hoặc đã dùng/).waitFor();
  expect(await barriersOn(window)).toEqual([]);
  await code.fill(codeAfter(30));
  await sign.click();
  await window.getByRole('dialog', { name: 'Bạn đã ký văn bản này' }).waitFor();
  expect(window.complaints).toEqual([]);
});

/** A revision behind the seal that puts another page in the first one's place. */
const writtenOver = (pdf: Buffer): Buffer =>
  Buffer.from(
    savedAgain(pdf, ({ page, update }) => {
      const content = update.add(stream({}, Buffer.from('1 0 0 rg 100 500 300 200 re f')));
      update.set(page.ref, withEntries(page.dict, { Contents: content }));
    }),
  );
