import type { approvalsContract, ReplyOf } from '#contracts';
import { refusalOf, workAt } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, seenBy, signing } from './world/stations.js';

type Standing = ReplyOf<typeof approvalsContract.standing>;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const since = 'từ 09:00 ngày 04/03/2026';
const content = `kiểm tra nội dung (Trưởng đơn vị – Phòng Tổ chức - Hành chính, ${since})`;
const form = `kiểm tra thể thức (Người kiểm tra thể thức, ${since})`;

describe('a refusal says who is waited for, since when and until when', () => {
  it.each([
    [
      'giamdoc',
      'approve',
      `Chức vụ hiện tại của bạn không được làm việc này. Đang chờ: ${content}; ${form}.`,
    ],
    ['pgd1', 'approve', `Việc này đã xong hoặc chưa đến lượt. Đang chờ: ${content}; ${form}.`],
    [
      'thethuc',
      'content',
      `Chức vụ hiện tại của bạn không được làm việc này. Đang chờ: ${content}; ${form}.`,
    ],
  ])('%s, task %s', async (login, task, sentence) => {
    const at = await aDocument(world, 'inReview');
    const person = await world.person(login);
    const answer = await person.askPost(`${at}/approval`, { task, ...(await seenBy(person, at)) });
    expect(refusalOf(answer).detail).toBe(sentence);
  });

  it('with the name of whoever has taken it', async () => {
    const at = await aDocument(world, 'inReview');
    const [checker, signer] = await world.people('thethuc', 'pgd1');
    await checker.post(workAt(at, 'r1:form', 'claim'));
    const answer = await signer.askPost(`${at}/signature`, await signing(world, signer, at));
    const taken = form.replace('Người kiểm tra thể thức', 'Bùi Thị Hạnh');
    expect(refusalOf(answer).detail).toBe(
      `Chưa làm được việc này: văn bản đang ở bước “kiểm tra, duyệt”. Đang chờ: ${content}; ${taken}.`,
    );
    const { acts } = await (await world.person('pgd1')).get<Standing>(`${at}/standing`);
    expect(acts.find(({ act }) => act === 'signature')?.reason?.detail).toBe(
      refusalOf(answer).detail,
    );
  });

  it('and by when, where the law sets a time', async () => {
    const at = await aDocument(world, 'leaderSigned');
    const signer = await world.person('pgd1');
    const { round } = await seenBy(signer, at);
    const answer = await signer.askPost(`${at}/return`, { round, reason: 'Sai căn cứ.' });
    expect(refusalOf(answer).detail).toMatch(
      /Đang chờ: cấp số, đóng dấu \(Văn thư, từ 09:00 ngày 04\/03\/2026, hạn 17:00 ngày 05\/03\/2026\)\.$/,
    );
  });
});
