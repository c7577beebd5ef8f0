import type { DocumentView } from '#contracts';
import { requests, tryAct } from './world/acts.js';
import { refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import {
  aDocument,
  aDraft,
  personIdOf,
  sealing,
  seenBy,
  signing,
  standing,
  submission,
  view,
  walkOn,
} from './world/stations.js';
import { theInternalPlan, withFirstParagraph } from './world/the-plan.js';

let world: JourneyWorld;
const content = theInternalPlan();

beforeAll(async () => {
  world = await journeyWorld();
  await alsoHolds('truongphong.tchc', 'drafter', 'Chuyên viên kiêm nhiệm');
  await alsoHolds('vanthu2', 'drafter', 'Chuyên viên kiêm nhiệm');
}, patience);
afterAll(() => world.close());

/** The administrator gives a person of the TCHC a further post. */
async function alsoHolds(login: string, role: string, title: string): Promise<void> {
  const unitId = world.world.centre.units.get('TCHC');
  const personId = personIdOf(world, login);
  const admin = await world.person('quantri');
  await admin.post('/api/posts', { personId, unitId, role, title, from: '2025-07-01', to: null });
}

/** A draft whose text a second person has changed as well. */
async function withCoEditor(login: string): Promise<string> {
  const at = await aDraft(world, content);
  const coEditor = await world.person(login);
  const changed = withFirstParagraph('Đoạn mở đầu do người thứ hai sửa.', content);
  await coEditor.put(`${at}/working-copy`, { content: changed, revision: 1 });
  return at;
}

describe('nobody judges, signs or numbers what he drafted', () => {
  it('a co-editor is a drafter too: the head who edited does not check the content', async () => {
    const at = await withCoEditor('truongphong.tchc');
    await walkOn(world, at, 'inReview');
    const head = await world.person('truongphong.tchc');
    expect((await standing(world, at)).version?.drafters.map(({ name }) => name).sort()).toEqual([
      'Phạm Thị Dung',
      'Vũ Thị Giang',
    ]);
    const asked = { task: 'content', ...(await seenBy(head, at)) };
    const refusal = await refused(world, at, () => head.askPost(`${at}/approval`, asked));
    expect(refusal).toMatchObject({
      status: 403,
      code: 'DrafterCannotReviewOwnDraft',
      detail: expect.stringContaining('đã tham gia soạn thảo'),
    });
    const back = { round: 1, reason: 'Tự trả lại.' };
    const returned = await refused(world, at, () => head.askPost(`${at}/return`, back));
    expect(returned.code).toBe('DrafterCannotReviewOwnDraft');
    const desk = await head.get<{ items: { kind: string }[] }>('/api/desk');
    expect(desk.items.map(({ kind }) => kind)).not.toContain('contentCheck');
    expect((await view(head, at)).acts).not.toContain('approval');
  });

  it('a drafter is not named as signer', async () => {
    const at = await withCoEditor('truongphong.tchc');
    const drafter = await world.person('chuyenvien.tchc');
    const notice = theInternalPlan({ docType: 'TB', annexes: [] });
    expect(notice.docType).toBe('TB');
    await world.rows(
      `UPDATE organisation.delegation SET doc_types = array_append(doc_types, 'KH') WHERE form = 'TL'`,
    );
    const asked = await submission(world, drafter, at, 'truongphong.tchc');
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
    expect(refusal).toMatchObject({ status: 422, code: 'SignerIsNotADrafter' });
  });

  it('a clerk who drafted numbers nothing; the other clerk does', async () => {
    const at = await withCoEditor('vanthu2');
    await walkOn(world, at, 'leaderSigned', { content });
    const [drafted, other] = await world.people('vanthu2', 'vanthu1');
    const seal = await sealing(world, other);
    for (const url of [`${at}/registration`, `${at}/return`]) {
      const asked = url.endsWith('return') ? { round: 1, reason: 'Sai.' } : seal;
      const refusal = await refused(world, at, () => drafted.askPost(url, asked));
      expect(refusal).toMatchObject({ status: 403, code: 'ClerkIsNeitherDrafterNorSigner' });
    }
    const issued = await other.post<DocumentView>(`${at}/registration`, seal);
    expect(issued.state).toBe('issued');
  });
});

describe('each duty belongs to its post', () => {
  it('the head of another unit neither reads nor checks', async () => {
    const at = await aDocument(world, 'inReview', { content });
    const [other, head] = await world.people('truongphong.khnv', 'truongphong.tchc');
    const asked = { task: 'content', ...(await seenBy(head, at)) };
    const refusal = await refused(world, at, () => other.askPost(`${at}/approval`, asked));
    expect(refusal).toMatchObject({ status: 404, code: 'NothingIsFound' });
    expect((await other.askGet(at)).statusCode).toBe(404);
  });

  it('the final approver is the signer: not the director, not the other deputy', async () => {
    const at = await aDocument(world, 'checked', { content });
    const others = await world.people('giamdoc', 'pgd2');
    for (const other of others) {
      const asked = { task: 'approve', ...(await seenBy(other, at)) };
      const refusal = await refused(world, at, () => other.askPost(`${at}/approval`, asked));
      expect(refusal).toMatchObject({ status: 403, code: 'ActIsNotAllowed' });
    }
  });

  it('the director signs nothing that names his deputy', async () => {
    const at = await aDocument(world, 'approved', { content });
    const director = await world.person('giamdoc');
    const asked = await signing(world, director, at);
    const refusal = await refused(world, at, () => director.askPost(`${at}/signature`, asked));
    expect(refusal).toMatchObject({ status: 403, code: 'ActIsNotAllowed' });
  });

  it('a deputy without a delegation for the type is not named as signer', async () => {
    const at = await aDraft(world, content);
    const drafter = await world.person('chuyenvien.tchc');
    const asked = await submission(world, drafter, at, 'pgd2');
    const refusal = await refused(world, at, () => drafter.askPost(`${at}/submission`, asked));
    expect(refusal).toMatchObject({
      status: 409,
      code: expect.stringMatching(/^SignerHasNoLiveAuthority$|^SignerAuthority/),
      detail: expect.stringContaining('Lê Văn Cường'),
    });
  });

  it.each(['quantri', 'thanhtra'])(
    '%s does no business act in any state',
    async (login) => {
      const person = await world.person(login);
      for (const station of [
        'drafted',
        'inReview',
        'approved',
        'leaderSigned',
        'issued',
      ] as const) {
        const at = await aDocument(world, station, { content });
        const asked = await requests(world, at);
        for (const act of Object.keys(asked) as (keyof typeof asked)[]) {
          const refusal = await refused(world, at, () => tryAct(person, at, act, asked));
          expect([act, [403, 404].includes(refusal.status)]).toEqual([act, true]);
        }
      }
    },
    60_000,
  );
});

describe('authority is live when it is used', () => {
  const until = (day: string | null) =>
    world.rows(`UPDATE organisation.delegation SET to_day = $1::date WHERE form = 'KT'`, [day]);
  const morning = new Date('2026-03-04T02:00:00Z');
  const theHead = expect.arrayContaining([
    { personId: expect.any(String), name: 'Nguyễn Văn An', lines: ['GIÁM ĐỐC'] },
  ]);

  afterEach(async () => {
    world.moveTo(morning);
    await until(null);
  });

  it('a delegation that ended between approval and signature: the signature is refused', async () => {
    const at = await aDocument(world, 'approved', { content });
    const leader = await world.person('pgd1');
    const asked = await signing(world, leader, at);
    await until('2026-03-04');
    world.moveTo(new Date('2026-03-05T02:00:00Z'));
    const signer = await world.person('pgd1');
    const refusal = await refused(world, at, () => signer.askPost(`${at}/signature`, asked));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'SignerAuthorityHasExpired',
      detail: expect.stringMatching(
        /đã hết hạn từ ngày.*người ký khác.*Nguyễn Văn An \(GIÁM ĐỐC\)/s,
      ),
      possibleSigners: theHead,
    });
  });

  it('a delegation that ended between opening and approval: the approval is refused, with the way on', async () => {
    const at = await aDocument(world, 'checked', { content });
    const signer = await world.person('pgd1');
    const asked = { task: 'approve', ...(await seenBy(signer, at)) };
    await until('2026-03-03');
    const refusal = await refused(world, at, () => signer.askPost(`${at}/approval`, asked));
    expect(refusal).toMatchObject({
      status: 409,
      code: 'SignerAuthorityHasExpired',
      possibleSigners: theHead,
    });
  });

  it('the seal stands over an authority that was live at the signature, though it has ended since', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    await until('2026-03-04');
    world.moveTo(new Date('2026-03-05T02:00:00Z'));
    const clerk = await world.person('vanthu1');
    const issued = await clerk.post<DocumentView>(
      `${at}/registration`,
      await sealing(world, clerk),
    );
    expect(issued.state).toBe('issued');
  });

  it('never over one that had ended before the signature', async () => {
    const at = await aDocument(world, 'leaderSigned', { content });
    await until('2026-03-03');
    const clerk = await world.person('vanthu1');
    const refusal = await refused(world, at, async () =>
      clerk.askPost(`${at}/registration`, await sealing(world, clerk)),
    );
    expect(refusal).toMatchObject({ status: 409, code: 'SealNeedsALiveAuthority' });
  });
});

describe('in place of somebody absent', () => {
  const basis = 'Giấy nghỉ phép số 12/GNP-TTYT ngày 02/3/2026';
  const ids: string[] = [];

  beforeAll(async () => {
    const admin = await world.person('quantri');
    const from = '2026-03-04';
    for (const [absent, stands] of [
      ['truongphong.tchc', 'truongphong.khnv'],
      ['pgd1', 'pgd2'],
    ] as const) {
      const who = { personId: personIdOf(world, absent), substituteId: personIdOf(world, stands) };
      const absence = { ...who, from, to: from, docTypes: null, basis };
      ids.push((await admin.post<{ id: string }>('/api/absences', absence)).id);
    }
  });
  afterAll(async () => {
    const admin = await world.person('quantri');
    for (const id of ids) {
      await admin.askPost(`/api/absences/${id}/cancellation`, { reason: 'Xong.' });
    }
  });

  it('the content is checked by the substitute, on work that was running before; the trail says for whom', async () => {
    const at = await aDocument(world, 'inReview', { content });
    const substitute = await world.person('truongphong.khnv');
    const asked = { task: 'content', ...(await seenBy(substitute, at)) };
    await substitute.post(`${at}/approval`, asked);
    const history = await substitute.get<{ by: string; authority: string }[]>(`${at}/history`);
    expect(history.at(-1)).toMatchObject({
      by: 'Hoàng Văn Em',
      authority: `Thay Phạm Thị Dung theo ${basis}`,
    });
  });

  it('the approval waits for the signer himself, and the refusal says why and what else', async () => {
    const at = await aDocument(world, 'checked', { content });
    const substitute = await world.person('pgd2');
    const asked = { task: 'approve', ...(await seenBy(substitute, at)) };
    const refusal = await refused(world, at, () => substitute.askPost(`${at}/approval`, asked));
    expect(refusal).toMatchObject({
      status: 403,
      code: 'ActStaysWithItsHolder',
      detail: expect.stringMatching(/Trần Thị Bình.*Điều 13 khoản 7.*người có thẩm quyền khác/s),
    });
  });
});
