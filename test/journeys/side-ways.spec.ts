import type { DocumentView } from '#contracts';
import { SigningFacade, type UnlockedKey } from '#modules/signing';
import { idOf, refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import {
  aDocument,
  aDraft,
  sealing,
  signing,
  standing,
  view,
  walkOn,
  type Station,
} from './world/stations.js';
import { theInternalPlan } from './world/the-plan.js';

let world: JourneyWorld;

beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const historyOf = async (at: string) =>
  (await world.person('thanhtra')).get<
    { action: string; by: string | null; data: Record<string, unknown> }[]
  >(`${at}/history`);
const lastOf = async (at: string) => (await historyOf(at)).at(-1);

const reason = 'Căn cứ thứ hai đã hết hiệu lực.';

describe('a reviewer returns the document to its drafter, with a reason', () => {
  const returns: [who: string, station: Station, kind: string][] = [
    ['truongphong.tchc', 'inReview', 'contentCheck'],
    ['thethuc', 'inReview', 'contentCheck'],
    ['pgd1', 'checked', 'approval'],
    ['pgd1', 'approved', 'approval'],
    ['vanthu1', 'leaderSigned', 'clerkReturn'],
  ];

  it.each(returns)('%s at %s', async (login, station, kind) => {
    const at = await aDocument(world, station);
    const person = await world.person(login);
    const { leaderPdf } = await standing(world, at);
    const blank = await refused(world, at, () =>
      person.askPost(`${at}/return`, { round: 1, reason: ' \n ' }),
    );
    expect(blank.status).toBe(422);
    await person.post(`${at}/return`, { round: 1, reason });

    const after = await standing(world, at);
    expect(after).toMatchObject({
      state: 'drafted',
      round: 1,
      version: null,
      preparedPdf: null,
      leaderPdf: null,
      registration: null,
      waitingFor: [{ kindName: 'Sửa dự thảo bị trả lại', who: 'Vũ Thị Giang' }],
    });
    expect(after.reviews.at(-1)).toMatchObject({ decision: 'returned', kind, note: reason });
    expect(await lastOf(at)).toMatchObject({
      action: station === 'leaderSigned' ? 'DocumentReturnedByClerk' : 'DocumentReturned',
      data: { reason },
    });
    expect((await view(await world.person('chuyenvien.tchc'), at)).acts).toEqual([
      'edit',
      'submission',
      'cancellation',
    ]);
    if (station === 'leaderSigned') {
      // The signed file stays as evidence.
      expect(after.signatures).toMatchObject([{ kind: 'leader', afterSha256: leaderPdf }]);
    }
  });

  it('and its next round begins anew: a signature of the earlier round does not carry over', async () => {
    const at = await aDocument(world, 'leaderSigned');
    await (await world.person('vanthu1')).post(`${at}/return`, { round: 1, reason });
    await walkOn(world, at, 'inReview');
    const second = await standing(world, at);
    expect([second.round, second.version?.number, second.leaderPdf]).toEqual([2, 2, null]);
    await walkOn(world, at, 'issued', {}, 'inReview');
    const issued = await standing(world, at);
    expect(issued.state).toBe('issued');
    expect(issued.signatures.map(({ kind }) => kind)).toEqual(['leader', 'leader', 'seal']);
    expect(issued.signatures[1]?.afterSha256).toBe(issued.leaderPdf);
  });
});

describe('the drafter withdraws until the leader has signed', () => {
  it.each(['inReview', 'checked', 'approved'] as const)('from %s', async (station) => {
    const at = await aDocument(world, station);
    const drafter = await world.person('chuyenvien.tchc');
    const after = await drafter.post<DocumentView>(`${at}/withdrawal`);
    expect([after.state, after.version]).toEqual(['drafted', null]);
    expect(await lastOf(at)).toMatchObject({ action: 'DocumentWithdrawn', by: 'Vũ Thị Giang' });
  });

  it('while a remote key is asked: the intent is abandoned, its late signature kept and never placed', async () => {
    const at = await aDocument(world, 'approved');
    const [drafter, leader] = await world.people('chuyenvien.tchc', 'pgd1');
    const asked = await signing(world, leader, at);
    const withdrawn: DocumentView[] = [];
    const restore = beforeTheKeySigns(async () => {
      expect((await standing(world, at)).state).toBe('signing');
      withdrawn.push(await drafter.post<DocumentView>(`${at}/withdrawal`));
    });
    const late = await leader.askPost(`${at}/signature`, asked).finally(restore);

    expect(withdrawn.map(({ state }) => state)).toEqual(['drafted']);
    expect([403, 404, 409]).toContain(late.statusCode);
    const after = await standing(world, at);
    expect([after.state, after.leaderPdf, after.signatures]).toEqual(['drafted', null, []]);
    const intents = await world.rows(
      `SELECT i.state, octet_length(l.value) > 0 AS kept FROM signing.intent i
         JOIN signing.late_signature l ON l.body_id = i.body_id AND l.intent_id = i.id
        WHERE i.document_id = $1`,
      [idOf(at)],
    );
    expect(intents).toEqual([{ state: 'late', kept: true }]);
  });

  it.each(['leaderSigned', 'issued'] as const)('not from %s', async (station) => {
    const at = await aDocument(world, station);
    const drafter = await world.person('chuyenvien.tchc');
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/withdrawal`));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'ActIsNotPossibleNow',
      detail: expect.stringMatching(
        station === 'issued'
          ? /đang ở bước “đã ban hành”\. Đang chờ: gửi \(Văn thư, từ 09:00 ngày 04\/03\/2026, hạn 12:00 ngày 05\/03\/2026\)\.$/
          : /đang ở bước “đã ký, chờ cấp số”\. Đang chờ: cấp số, đóng dấu \(Văn thư, từ 09:00 ngày 04\/03\/2026, hạn 17:00 ngày 05\/03\/2026\)\.$/,
      ),
      waitingFor: [{ role: 'clerk', name: 'Văn thư' }],
    });
  });

  it('and whoever is refused is told by name who is waited for', async () => {
    const at = await aDocument(world, 'approved');
    const leader = await world.person('pgd1');
    const { round, version, preparedPdf } = await standing(world, at);
    const seen = { round, contentHash: version?.contentHash, pdf: preparedPdf };
    const again = { task: 'approve', ...seen };
    const refusal = await refused(world, at, () => leader.askPost(`${at}/approval`, again));
    expect(refusal.detail).toMatch(
      /Đang chờ: ký số \(Trần Thị Bình, từ 09:00 ngày 04\/03\/2026\)\.$/,
    );
  });
});

/** Stands for a key far away: something happens between its question and its answer. */
function beforeTheKeySigns(happens: () => Promise<void>): () => void {
  const facade = world.app.get(SigningFacade);
  const checkKey = facade.checkKey.bind(facade);
  facade.checkKey = async (check) => {
    const key = await checkKey(check);
    const sign: UnlockedKey['sign'] = async (intent) => {
      await happens();
      return key.sign(intent);
    };
    return { ...key, sign };
  };
  return () => {
    facade.checkKey = checkKey;
  };
}

describe('a draft is cancelled', () => {
  it('by its drafter, with a reason; it is then frozen', async () => {
    const at = await aDraft(world);
    const drafter = await world.person('chuyenvien.tchc');
    const cancelled = await drafter.post<DocumentView>(`${at}/cancellation`, {
      reason: 'Đã có kế hoạch chung của Sở.',
    });
    expect([cancelled.state, cancelled.stateName, cancelled.acts]).toEqual([
      'cancelled',
      'Đã hủy',
      [],
    ]);
    const { content } = await drafter.get<{ content: object }>(`${at}/working-copy`);
    const edit = await refused(world, at, () =>
      drafter.askPut(`${at}/working-copy`, { content, revision: 1 }),
    );
    expect(edit).toMatchObject({ status: 409, code: 'OnlyDraftsAreEdited' });
  });

  it('not by somebody else, nor under review', async () => {
    const at = await aDocument(world, 'inReview');
    const [drafter, head] = await world.people('chuyenvien.tchc', 'truongphong.tchc');
    const asked = { reason: 'Không cần nữa.' };
    const now = await refused(world, at, () => drafter.askPost(`${at}/cancellation`, asked));
    expect(now.code).toBe('ActIsNotPossibleNow');
    const other = await refused(world, at, () => head.askPost(`${at}/cancellation`, asked));
    expect(other).toMatchObject({ status: 403, code: 'ActIsNotAllowed' });
  });
});

describe('a document without a receiver outside', () => {
  it('is filed as soon as it is issued', async () => {
    const at = await aDocument(world, 'issued', { content: theInternalPlan() });
    const clerk = await world.person('vanthu1');
    const issued = await view(clerk, at);
    expect(issued.waitingFor.map(({ kindName }) => kindName)).toEqual(['Lưu hồ sơ']);
    expect(issued.deadline).toBeNull();
    const filed = await clerk.post<DocumentView>(`${at}/filing`);
    expect([filed.state, filed.deliveries]).toEqual(['filed', []]);
  });

  it('one that has a receiver is not filed before it is sent', async () => {
    const at = await aDocument(world, 'issued');
    const clerk = await world.person('vanthu1');
    const refusal = await refused(world, at, () => clerk.askPost(`${at}/filing`));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'ReceiversAreServedBeforeFiling',
      detail: expect.stringContaining('Còn nơi nhận chưa được gửi'),
    });
  });
});

describe('after issue', () => {
  let at: string;
  beforeAll(async () => {
    at = await aDocument(world, 'issued', { content: theInternalPlan() });
  });

  it('nothing is edited', async () => {
    const drafter = await world.person('chuyenvien.tchc');
    const { content } = await drafter.get<{ content: object }>(`${at}/working-copy`);
    const edit = await refused(world, at, () =>
      drafter.askPut(`${at}/working-copy`, { content, revision: 1 }),
    );
    expect(edit).toMatchObject({
      code: 'OnlyDraftsAreEdited',
      detail: expect.stringContaining('“đã ban hành”'),
    });
  });

  it('wrong form is corrected by an official letter; the document stays in force', async () => {
    const [drafter, leader] = await world.people('chuyenvien.tchc', 'pgd1');
    const unitId = world.world.centre.units.get('TCHC');
    const plan = await drafter.post<DocumentView>('/api/documents', {
      content: theInternalPlan(),
      unitId,
    });
    const letter = await drafter.post<DocumentView>('/api/documents', {
      content: theInternalPlan({ docType: 'CV', annexes: [] }),
      unitId,
    });
    const wrong = await refused(world, at, () =>
      leader.askPost(`${at}/correction`, { reason, correctionId: plan.id }),
    );
    expect(wrong).toMatchObject({ status: 422, code: 'CorrectionIsAnOfficialLetter' });
    const corrected = await leader.post<DocumentView>(`${at}/correction`, {
      reason,
      correctionId: letter.id,
    });
    expect(corrected.state).toBe('issued');
    expect(await lastOf(at)).toMatchObject({
      action: 'DocumentCorrected',
      data: { reason, correction: letter.id },
    });
  });

  it('wrong content is replaced by an issued document of equal form', async () => {
    const leader = await world.person('pgd1');
    const content = theInternalPlan();
    const draft = await aDraft(world, content);
    const itself = await refused(world, at, () =>
      leader.askPost(`${at}/replacement`, { reason, replacementId: idOf(at) }),
    );
    expect(itself).toMatchObject({ status: 422, code: 'ReplacementHasEqualForm' });
    const notYet = await refused(world, at, () =>
      leader.askPost(`${at}/replacement`, { reason, replacementId: idOf(draft) }),
    );
    expect(notYet).toMatchObject({ status: 409, code: 'ReplacementIsIssuedFirst' });
    await walkOn(world, draft, 'issued', { content });
    const replaced = await leader.post<DocumentView>(`${at}/replacement`, {
      reason,
      replacementId: idOf(draft),
    });
    expect([replaced.state, replaced.acts]).toEqual(['replaced', []]);
    expect((await standing(world, draft)).state).toBe('issued');
  });

  it('a recalled document is frozen', async () => {
    const recalled = await aDocument(world, 'issued');
    const [leader, clerk] = await world.people('pgd1', 'vanthu1');
    const nowhere = {
      organId: 'H99.01.77',
      name: 'Bệnh viện tỉnh Mẫu',
      channel: 'http',
      address: 'http://127.0.0.1:9',
    } as const;
    const receiverId = await world.addReceiver(nowhere);
    await clerk.post(`${recalled}/dispatch`, { receiverIds: [receiverId] });
    await leader.post(`${recalled}/recall`, { reason: 'Ban hành trái thẩm quyền.' });
    const pdf = await clerk.file(`${recalled}/pdf`);
    const judged = await clerk.askUpload('/api/public/verifications', pdf, 'application/pdf');
    expect(judged.json<{ issued: unknown }>().issued).toMatchObject({
      state: 'recalled',
      stateName: 'Đã thu hồi',
    });
    const after = await standing(world, recalled);
    expect([after.state, after.stateName, after.waitingFor]).toEqual([
      'recalled',
      'Đã thu hồi',
      [],
    ]);
    expect(after.deliveries).toMatchObject([
      { state: 'waived', reason: 'Văn bản đã thu hồi: Ban hành trái thẩm quyền.' },
    ]);
    expect(await lastOf(recalled)).toMatchObject({
      action: 'DocumentRecalled',
      data: { reason: 'Ban hành trái thẩm quyền.' },
    });
    const filing = await refused(world, recalled, () => clerk.askPost(`${recalled}/filing`));
    expect(filing.code).toBe('ActIsNotPossibleNow');
    const again = await refused(world, recalled, async () =>
      clerk.askPost(`${recalled}/registration`, await sealing(world, clerk)),
    );
    expect(again.code).toBe('DocumentAlreadyHasNumber');
  });
});
