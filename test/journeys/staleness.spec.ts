import type { DocumentView } from '#contracts';
import { canonicalBytes, sha256Hex } from '#kernel';
import { idOf, factsOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import {
  aDocument,
  aDraft,
  pass,
  sealing,
  seenBy,
  signing,
  standing,
  submission,
  view,
  waitFor,
  walkOn,
} from './world/stations.js';
import { theInternalPlan, thePlan, withFirstParagraph } from './world/the-plan.js';

let world: JourneyWorld;

beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

describe('an approval binds to the exact content', () => {
  let at: string;
  let old: Awaited<ReturnType<typeof seenBy>>;

  beforeAll(async () => {
    at = await aDocument(world, 'inReview');
    const [drafter, head] = await world.people('chuyenvien.tchc', 'truongphong.tchc');
    old = await seenBy(head, at);
    await drafter.post(`${at}/withdrawal`);
    const { workingRevision } = await view(drafter, at);
    const content = withFirstParagraph('Nội dung đã sửa sau khi rút lại.');
    await drafter.put(`${at}/working-copy`, { content, revision: workingRevision });
    await walkOn(world, at, 'inReview');
  });

  const change = {
    kind: 'changed',
    old: expect.stringContaining('Trung tâm Y tế khu vực Minh An xây dựng Kế hoạch'),
    new: 'Nội dung đã sửa sau khi rút lại.',
  };

  it('what was seen in an earlier round is refused with the difference', async () => {
    const head = await world.person('truongphong.tchc');
    const refusal = await refused(world, at, () =>
      head.askPost(`${at}/approval`, { task: 'content', ...old }),
    );
    expect(refusal).toMatchObject({
      status: 409,
      code: 'RoundIsCurrent',
      detail: expect.stringMatching(
        /^Văn bản đã sang lượt trình mới\. Hãy tải lại để xem đúng bản đang trình\. Đang chờ: kiểm tra nội dung \(.+\)\.$/,
      ),
      difference: [change],
    });
  });

  it('so is the old content under the new round', async () => {
    const head = await world.person('truongphong.tchc');
    const stale = { ...old, round: 2 };
    const refusal = await refused(world, at, () =>
      head.askPost(`${at}/approval`, { task: 'content', ...stale }),
    );
    expect(refusal).toMatchObject({
      status: 409,
      code: 'ApprovalBindsToContent',
      difference: [change],
    });
  });

  it('so is another PDF of the same content', async () => {
    const head = await world.person('truongphong.tchc');
    const { contentHash } = await seenBy(head, at);
    const stale = { round: 2, contentHash, pdf: old.pdf };
    const refusal = await refused(world, at, () =>
      head.askPost(`${at}/approval`, { task: 'content', ...stale }),
    );
    expect(refusal).toMatchObject({ code: 'ApprovalBindsToContent', difference: [] });
  });

  it('a signature of the old content is refused with the difference, before any intent', async () => {
    await walkOn(world, at, 'approved', {}, 'inReview');
    const leader = await world.person('pgd1');
    const stale = { ...(await signing(world, leader, at)), ...old, round: 2 };
    const refusal = await refused(world, at, () => leader.askPost(`${at}/signature`, stale));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'ApprovalBindsToContent',
      difference: [change],
    });
  });
});

describe('several at one stroke, one of which went back since they were opened', () => {
  const told =
    /^Văn bản không còn chờ bạn\. Việc làm sau cùng: (Trả|Rút) lại \(.+, lúc \d\d:\d\d ngày .+\)\. Nay văn bản ở bước “soạn thảo”\. Đang chờ: sửa dự thảo \(.+\)\.$/;

  it.each([
    ['checked', '/api/approvals', 'pgd1', 'return', 'Trả lại'],
    ['approved', '/api/signatures', 'pgd1', 'return', 'Trả lại'],
    ['checked', '/api/approvals', 'chuyenvien.tchc', 'withdrawal', 'Rút lại'],
    ['approved', '/api/signatures', 'chuyenvien.tchc', 'withdrawal', 'Rút lại'],
  ] as const)('%s, %s after %s: %s', async (state, path, who, act, name) => {
    const at = await aDocument(world, state);
    const [leader, other] = await world.people('pgd1', who);
    const { keyId, pin, ...seen } = await signing(world, leader, at);
    const one = { documentId: idOf(at), ...seen, openedAt: null };
    const { round } = seen;
    await other.post(`${at}/${act}`, act === 'return' ? { round, reason: 'Sai căn cứ.' } : {});
    const asked =
      path === '/api/approvals'
        ? { approvals: [{ ...one, task: 'approve' }] }
        : { keyId, pin, documents: [one] };
    const { results } = await leader.post<{ results: { refusal: object }[] }>(path, asked);
    expect(results).toMatchObject([
      {
        done: false,
        refusal: {
          code: 'DocumentHasMovedOn',
          detail: expect.stringMatching(told),
        },
      },
    ]);
    const by = (await leader.get<{ name: string }>('/api/me')).name;
    expect(JSON.stringify(results).includes(`${name} (${by}, `)).toBe(other === leader);
  });
});

describe('two people at once', () => {
  it('both checkers pass: they are not stale to each other', async () => {
    const at = await aDocument(world, 'inReview');
    const [head, checker] = await world.people('truongphong.tchc', 'thethuc');
    await Promise.all([pass(head, at, 'content'), pass(checker, at, 'form')]);
    const { reviews, waitingFor } = await standing(world, at);
    expect(reviews.map(({ task, by }) => `${task} ${by.name}`).sort()).toEqual([
      'content Phạm Thị Dung',
      'form Bùi Thị Hạnh',
    ]);
    expect(waitingFor.map(({ kind }) => kind)).toEqual(['approval']);
  });

  it('the same task passed twice at once counts once', async () => {
    const at = await aDocument(world, 'inReview');
    const head = await world.person('truongphong.tchc');
    const asked = { task: 'content', ...(await seenBy(head, at)) };
    const answers = await Promise.all([1, 2, 3].map(() => head.askPost(`${at}/approval`, asked)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    const [late] = answers.filter(({ statusCode }) => statusCode === 409);
    expect(late?.json()).toMatchObject({
      code: 'ReviewTaskIsOpen',
      detail:
        'Việc này đã xong hoặc chưa đến lượt. Đang chờ: kiểm tra thể thức (Người kiểm tra thể thức, từ 09:00 ngày 04/03/2026).',
    });
    expect((await standing(world, at)).reviews).toHaveLength(1);
  });

  it('two hundred mixed acts at once: one ends the round, and no state is half', async () => {
    const at = await aDocument(world, 'inReview');
    const [drafter, head, checker, leader] = await world.people(
      'chuyenvien.tchc',
      'truongphong.tchc',
      'thethuc',
      'pgd1',
    );
    const seen = await seenBy(head, at);
    const reason = 'Xem lại căn cứ.';
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => [
        head.askPost(`${at}/approval`, { task: 'content', ...seen }),
        checker.askPost(`${at}/approval`, { task: 'form', ...seen }),
        leader.askPost(`${at}/approval`, { task: 'approve', ...seen }),
        checker.askPost(`${at}/return`, { round: 1, reason }),
        drafter.askPost(`${at}/withdrawal`),
      ]).flat(),
    );
    const done = answers.filter(({ statusCode }) => statusCode === 200);
    expect(answers.map(({ statusCode }) => statusCode)).not.toContain(500);
    const { instance, trail } = (await factsOf(world, at)) as {
      instance: { state: string; revision: number };
      trail: [action: string, version: number][];
    };
    // Created, submitted, rendered, then one event for each act that was answered as done.
    expect(trail.map(([, version]) => version)).toEqual(trail.map((_, index) => index + 1));
    expect([trail.length, instance.revision]).toEqual([3 + done.length, 3 + done.length]);
    const ends = trail.filter(([action]) => /Returned|Withdrawn/.test(action));
    expect([ends.length, instance.state]).toEqual([1, 'drafted']);
  });
});

describe('a number is taken once', () => {
  const lastNumber = async () =>
    Number(
      (
        await world.rows<{ n: string }>(
          'SELECT coalesce(max(number), 0) AS n FROM registry.outgoing_entry',
        )
      )[0]?.n,
    );
  const entriesOf = (at: string) =>
    world.rows<{ number: number; voided_at: Date | null }>(
      'SELECT number, voided_at FROM registry.outgoing_entry WHERE document_id = $1',
      [idOf(at)],
    );

  const alreadyNumbered = /^(ActIsNotPossibleNow|DocumentAlreadyHasNumber)$/;

  it('two clicks without a key: one is done, the other is told so', async () => {
    const [last, at] = [await lastNumber(), await aDocument(world, 'leaderSigned')];
    const clerk = await world.person('vanthu1');
    const asked = await sealing(world, clerk);
    const answers = await Promise.all([1, 2].map(() => clerk.askPost(`${at}/registration`, asked)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const refusal = answers.find(({ statusCode }) => statusCode === 409);
    expect(refusal?.json<{ code: string }>().code).toMatch(alreadyNumbered);
    expect(await entriesOf(at)).toEqual([{ number: last + 1, voided_at: null }]);
  });

  it('two clicks with one Idempotency-Key: both are answered, one is done', async () => {
    const [last, at] = [await lastNumber(), await aDocument(world, 'leaderSigned')];
    const clerk = await world.person('vanthu1');
    const asked = await sealing(world, clerk);
    const key = { 'idempotency-key': 'cap-so-mot-lan' };
    const first = await clerk.post<DocumentView>(`${at}/registration`, asked, key);
    const again = await clerk.post<DocumentView>(`${at}/registration`, asked, key);
    expect([first.code, again.code]).toEqual([again.code, first.code]);
    expect(again.state).toBe('issued');
    expect(await entriesOf(at)).toEqual([{ number: last + 1, voided_at: null }]);
  });

  it('two clerks on one document: one number; on ten documents: no gap, no double', async () => {
    const last = await lastNumber();
    const content = theInternalPlan();
    const papers: string[] = [];
    for (let n = 0; n < 5; n += 1) papers.push(await aDocument(world, 'leaderSigned', { content }));
    const [one, two] = await world.people('vanthu1', 'vanthu2');
    const asked = await sealing(world, one);
    const answers = await Promise.all(
      papers.flatMap((at) => [one, two].map((clerk) => clerk.askPost(`${at}/registration`, asked))),
    );
    const told = answers.map((answer) => answer.json<{ code: string; state?: string }>());
    expect(told.filter(({ state }) => state === undefined).map(({ code }) => code)).toEqual(
      Array.from({ length: 5 }, () => expect.stringMatching(alreadyNumbered)),
    );
    const entries = (await Promise.all(papers.map(entriesOf))).flat();
    expect(entries.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      [1, 2, 3, 4, 5].map((n) => last + n),
    );
  });
});

describe('an Idempotency-Key', () => {
  it('lets a signature be asked for twice and placed once', async () => {
    const at = await aDocument(world, 'approved');
    const leader = await world.person('pgd1');
    const asked = await signing(world, leader, at);
    const key = { 'idempotency-key': 'ky-mot-lan' };
    const first = await leader.post<DocumentView>(`${at}/signature`, asked, key);
    const again = await leader.post<DocumentView>(`${at}/signature`, asked, key);
    expect([first.state, again.state]).toEqual(['leaderSigned', 'leaderSigned']);
    expect(again.signatures).toHaveLength(1);
    expect(again.leaderPdf).toBe(first.leaderPdf);
  });

  it('stands for one request: another body or document under it is refused', async () => {
    const [one, two] = [await aDraft(world), await aDraft(world)];
    const drafter = await world.person('chuyenvien.tchc');
    const key = { 'idempotency-key': 'huy-du-thao' };
    await drafter.post(`${one}/cancellation`, { reason: 'Lập trùng.' }, key);
    const other = await refused(world, one, () =>
      drafter.askPost(`${one}/cancellation`, { reason: 'Lý do khác.' }, key),
    );
    expect(other).toMatchObject({
      status: 422,
      code: 'IdempotencyKeyWasUsedForAnotherRequest',
      detail: 'Khóa chống gửi trùng (Idempotency-Key) đã dùng cho một yêu cầu khác.',
    });
    const elsewhere = await refused(world, two, () =>
      drafter.askPost(`${two}/cancellation`, { reason: 'Lập trùng.' }, key),
    );
    expect(elsewhere.code).toBe('IdempotencyKeyWasUsedForAnotherRequest');
  });

  it('keeps nothing from which a PIN could be guessed', async () => {
    const at = await aDocument(world, 'approved');
    const leader = await world.person('pgd1');
    const { pin, ...rest } = await signing(world, leader, at);
    await leader.post(`${at}/signature`, { ...rest, pin }, { 'idempotency-key': 'ky-ban-nay' });
    const [kept] = await world.rows<{ row: string }>(
      `SELECT to_jsonb(c)::text AS row FROM engine.command c WHERE to_jsonb(c)::text LIKE '%ky-ban-nay%'`,
    );
    expect(kept?.row).toContain(sha256Hex(canonicalBytes(rest)));
    expect(kept?.row).not.toContain(sha256Hex(canonicalBytes({ ...rest, pin })));
  });
});

describe('a working copy', () => {
  it('is saved over what one has seen only: the refusal names who saved and what differs', async () => {
    const at = await aDraft(world);
    const drafter = await world.person('chuyenvien.tchc');
    const content = withFirstParagraph('Bản của tab thứ nhất.');
    await drafter.put(`${at}/working-copy`, { content, revision: 1 });
    const late = { content: withFirstParagraph('Bản của tab thứ hai.'), revision: 1 };
    const refusal = await refused(world, at, () => drafter.askPut(`${at}/working-copy`, late));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'WorkingCopyHasChanged',
      detail: expect.stringContaining('Bản thảo đã được Vũ Thị Giang lưu (bản lưu thứ 2'),
      difference: [{ kind: 'changed', old: 'Bản của tab thứ nhất.', new: 'Bản của tab thứ hai.' }],
    });
  });

  it('is submitted as the submitter saw it, or not at all', async () => {
    const at = await aDraft(world);
    const drafter = await world.person('chuyenvien.tchc');
    const asked = await submission(world, drafter, at, 'pgd1');
    const content = thePlan({ subject: 'Kế hoạch đã đổi tên' });
    await drafter.put(`${at}/working-copy`, { content, revision: 1 });
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
    expect(refusal).toMatchObject({ status: 409, code: 'WorkingCopyHasChanged' });
  });
});

it('a PDF that is not ready yet is waited for, not approved blindly', async () => {
  const at = await aDraft(world);
  const [drafter, head] = await world.people('chuyenvien.tchc', 'truongphong.tchc');
  const submitted = await drafter.post<DocumentView>(
    `${at}/submission`,
    await submission(world, drafter, at, 'pgd1'),
  );
  const asked = {
    task: 'content',
    round: 1,
    contentHash: submitted.version?.contentHash,
    pdf: '0'.repeat(64),
  };
  expect(submitted).toMatchObject({ state: 'inReview', preparedPdf: null, waitingFor: [] });
  const answer = await head.askPost(`${at}/approval`, asked);
  expect(answer.json()).toMatchObject({
    status: 409,
    code: expect.stringMatching(/^(PdfIsPreparedBeforeReview|ApprovalBindsToContent)$/),
  });
  await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
});
