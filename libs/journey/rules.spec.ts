import { problemOf, type ProblemCode } from '#contracts';
import type { IntentId, VersionId } from '#kernel';
import { hostedJourney } from './hosted-journey.js';
import type { JourneyEvent, JourneyEventType } from './journey-events.js';
import type { ReviewStage, ReviewTask } from './route.js';
import { rulesOf } from './rules.js';
import { cast } from './testing/cast.js';
import {
  aRichRoute,
  aRoute,
  at,
  aVersion,
  rightEvents,
  type RightEvents,
} from './testing/right-events.js';
import { walked, wayTo, type JourneyState } from './testing/walk.js';

/** A rule, where it is asked, and the one fact that turns a right event into one that breaks it. */
type Case = {
  readonly [Type in JourneyEventType]: readonly [
    code: ProblemCode,
    state: JourneyState,
    type: Type,
    wrong: Partial<RightEvents[Type]>,
  ];
}[JourneyEventType];

const blank = { reason: ' \n\t' };
const byDrafter = { by: cast.drafter };
const bySigner = { by: cast.signer };
const noIntent = { intentId: 'given-up' as IntentId };

const cases: readonly Case[] = [
  ['ActsNeedAReason', 'drafted', 'document.cancel', blank],
  ['ActsNeedAReason', 'inReview', 'review.return', blank],
  ['ActsNeedAReason', 'leaderSigned', 'clerk.return', blank],
  ['ActsNeedAReason', 'issuing', 'sealing.giveUp', blank],
  ['ActsNeedAReason', 'sent', 'dispatch.waive', blank],
  ['ActsNeedAReason', 'issued', 'document.recall', blank],
  ['ActsNeedAReason', 'issued', 'document.replace', blank],
  ['ActsNeedAReason', 'issued', 'document.correct', blank],
  [
    'SignerIsNotADrafter',
    'drafted',
    'draft.submit',
    {
      version: {
        versionId: 'v1' as VersionId,
        contentHash: 'c',
        drafters: [cast.drafter, cast.signer],
        signer: cast.signer,
        externalReceivers: 1,
      },
    },
  ],
  [
    'ContentReviewerIsNotADrafter',
    'drafted',
    'draft.submit',
    { version: { ...aVersion(1, 1), contentReviewer: cast.drafter } },
  ],
  [
    'WantedDateIsPast',
    'drafted',
    'draft.submit',
    { at, version: { ...aVersion(1, 1), dueAt: at } },
  ],
  ['OnlyADrafterWithdraws', 'inReview', 'draft.withdraw', { by: cast.head }],
  ['OnlyADrafterWithdraws', 'signing', 'draft.withdraw', bySigner],
  ['OnlyADrafterWithdraws', 'drafted', 'document.cancel', { by: cast.other }],
  ['VersionIsCurrent', 'inReview', 'rendering.done', { versionId: 'v0' as VersionId }],
  ['VersionIsCurrent', 'inReview', 'rendering.failed', { versionId: 'v0' as VersionId }],
  ['DrafterCannotReviewOwnDraft', 'inReview', 'review.approve', byDrafter],
  ['DrafterCannotReviewOwnDraft', 'approved', 'review.return', byDrafter],
  ['RoundIsCurrent', 'inReview', 'review.approve', { round: 0 }],
  ['RoundIsCurrent', 'approved', 'review.return', { round: 2 }],
  ['RoundIsCurrent', 'approved', 'signing.open', { round: 0 }],
  ['ApprovalBindsToContent', 'inReview', 'review.approve', { contentHash: 'c0' }],
  ['ApprovalBindsToContent', 'inReview', 'review.approve', { pdf: 'a0' }],
  ['ApprovalBindsToContent', 'approved', 'signing.open', { contentHash: 'c0' }],
  ['ApprovalBindsToContent', 'approved', 'signing.open', { pdf: 'a0' }],
  ['ReviewTaskIsOpen', 'inReview', 'review.approve', { task: 'approve' }],
  ['ReviewTaskIsOpen', 'inReview', 'review.approve', { task: 'noSuchTask' }],
  ['ReviewTaskIsForItsAddressee', 'inReview', 'review.approve', { by: cast.other }],
  ['OnlyADrafterWithdraws', 'inReview', 'draft.amend', { by: cast.head }],
  ['RoundIsCurrent', 'inReview', 'draft.amend', { round: 0 }],
  ['DrafterCannotReviewOwnDraft', 'inReview', 'review.object', byDrafter],
  ['RoundIsCurrent', 'inReview', 'review.object', { round: 2 }],
  ['ApprovalBindsToContent', 'inReview', 'review.object', { contentHash: 'c0' }],
  ['ReviewTaskIsOpen', 'inReview', 'review.object', { task: 'approve' }],
  ['OpinionIsNoApproval', 'inReview', 'review.object', { task: 'advice', by: cast.other }],
  ['OpinionIsNoApproval', 'inReview', 'review.approve', { task: 'advice', by: cast.other }],
  ['ReviewTaskIsForItsAddressee', 'inReview', 'review.object', { by: cast.other }],
  ['ActsNeedAReason', 'inReview', 'review.object', blank],
  ['DrafterCannotReviewOwnDraft', 'inReview', 'review.opine', byDrafter],
  ['RoundIsCurrent', 'inReview', 'review.opine', { round: 2 }],
  ['ApprovalBindsToContent', 'inReview', 'review.opine', { pdf: 'a0' }],
  ['ReviewTaskIsOpen', 'inReview', 'review.opine', { task: 'noSuchTask' }],
  ['DecisionIsNoOpinion', 'inReview', 'review.opine', { task: 'content', by: cast.head }],
  ['ReviewTaskIsForItsAddressee', 'inReview', 'review.opine', { by: cast.head }],
  ['RoundIsCurrent', 'inReview', 'review.askOpinion', { round: 0 }],
  ['OpinionGiverIsNotADrafter', 'inReview', 'review.askOpinion', { person: cast.drafter }],
  ['OpinionIsAskedOnce', 'inReview', 'review.askOpinion', { person: cast.head }],
  ['DrafterCannotReviewOwnDraft', 'approved', 'review.returnToStage', byDrafter],
  ['RoundIsCurrent', 'approved', 'review.returnToStage', { round: 0 }],
  ['ActsNeedAReason', 'approved', 'review.returnToStage', blank],
  ['StageIsBehindTheCurrentOne', 'approved', 'review.returnToStage', { stage: 'noSuchStage' }],
  ['StageClockHasStopped', 'inReview', 'clock.stageReminder', { round: 0 }],
  ['StageClockHasStopped', 'inReview', 'clock.stageOverdue', { stage: 'initial' }],
  ['StageClockHasStopped', 'inReview', 'clock.stageEscalation', { round: 2 }],
  ['StageClockHasStopped', 'inReview', 'clock.routeOverdue', { round: 0 }],
  ['OnlyTheNamedSignerSigns', 'approved', 'signing.open', { by: cast.head }],
  ['OnlyTheNamedSignerSigns', 'signing', 'signing.complete', { by: cast.head }],
  ['SigningIntentIsCurrent', 'signing', 'signing.complete', noIntent],
  ['SigningIntentIsCurrent', 'signing', 'signing.abandon', noIntent],
  ['SigningIntentIsCurrent', 'issuing', 'sealing.complete', noIntent],
  ['SigningIntentIsCurrent', 'signing', 'clock.intentExpired', noIntent],
  ['ClerkIsNeitherDrafterNorSigner', 'leaderSigned', 'clerk.return', bySigner],
  ['ClerkIsNeitherDrafterNorSigner', 'leaderSigned', 'registry.register', byDrafter],
  ['ClerkIsNeitherDrafterNorSigner', 'leaderSigned', 'registry.register', bySigner],
  ['ClerkIsNeitherDrafterNorSigner', 'issuing', 'sealing.open', byDrafter],
  ['ClerkIsNeitherDrafterNorSigner', 'issuing', 'sealing.complete', bySigner],
  ['ClerkIsNeitherDrafterNorSigner', 'issuing', 'sealing.giveUp', byDrafter],
  [
    'SealNeedsAValidLeaderSignature',
    'leaderSigned',
    'registry.register',
    { leaderSignatureIsValid: false },
  ],
  ['SealNeedsALiveAuthority', 'leaderSigned', 'registry.register', { signerHasAuthority: false }],
  ['DispatchNamesAReceiver', 'issued', 'dispatch.start', { deliveries: [] }],
  ['DeliveryBelongsToTheDocument', 'sent', 'dispatch.handedOver', { delivery: 'd9' }],
  ['DeliveryBelongsToTheDocument', 'sent', 'dispatch.answered', { delivery: 'd9' }],
  ['DeliveryBelongsToTheDocument', 'sent', 'dispatch.resend', { delivery: 'd9' }],
  ['DeliveryBelongsToTheDocument', 'sent', 'dispatch.waive', { delivery: 'd9' }],
];

const refusedIn = (snapshot: ReturnType<typeof walked>, event: JourneyEvent) =>
  snapshot.can(event)
    ? null
    : hostedJourney.refusalOf({ state: snapshot.value, context: snapshot.context }, event).code;

describe('one wrong fact breaks', () => {
  test.each<Case>(cases)('%s, in %s by %s', (code, state, type, wrong) => {
    const there = beforeIts(type, state);
    const right = rightEvents(there.context)[type];
    expect(refusedIn(there, right)).toBe(
      type === 'dispatch.resend' ? 'OnlyRefusedDeliveriesAreResent' : null,
    );
    expect(refusedIn(there, { ...right, ...wrong } as JourneyEvent)).toBe(code);
  });
});

/** Rendering is waited for in `inReview` only before its PDF is there. Review goes along a rich route. */
const beforeIts = (type: JourneyEventType, state: JourneyState) => {
  if (type.startsWith('rendering.')) return walked(['draft.submit']);
  if (state === 'inReview') return walked(wayTo.inReview, 1, aRichRoute);
  return walked(wayTo[state]);
};

const inSent = walked(wayTo.sent, 2);
const sentEvents = rightEvents(inSent.context, 2);
const refusal = {
  ...sentEvents['dispatch.answered'],
  answer: 'refused',
  reason: 'Sai mã',
} as const;

/** Rules that ask what happened before: the event is right, its moment is not. */
const moments: Readonly<Partial<Record<ProblemCode, () => void>>> = {
  PdfIsPreparedBeforeReview() {
    const [waiting, ready] = [
      walked(['draft.submit'], 1, aRichRoute),
      walked(wayTo.inReview, 1, aRichRoute),
    ];
    const types = [
      ...(['review.approve', 'review.object', 'review.return', 'review.askOpinion'] as const),
      'review.opine',
    ] as const;
    for (const type of types) {
      expect(refusedIn(waiting, rightEvents(waiting.context)[type])).toBe(
        'PdfIsPreparedBeforeReview',
      );
      expect(refusedIn(ready, rightEvents(ready.context)[type])).toBeNull();
    }
  },
  VersionIsCurrent() {
    const ready = walked(wayTo.inReview);
    const again = rightEvents(ready.context);
    expect(refusedIn(ready, again['rendering.done'])).toBe('VersionIsCurrent');
    expect(refusedIn(ready, again['rendering.failed'])).toBe('VersionIsCurrent');
  },
  ReviewTaskIsOpen() {
    const half = walked([...wayTo.inReview, 'review.approve']);
    const vote = rightEvents(half.context)['review.approve'];
    expect(refusedIn(half, { ...vote, task: 'content', by: cast.head })).toBe('ReviewTaskIsOpen');
    expect(refusedIn(half, vote)).toBeNull();
  },
  FinalApproverIsTheSigner() {
    const last = walked([...wayTo.inReview, 'review.approve', 'review.approve']);
    for (const type of ['review.approve', 'review.object'] as const) {
      const vote = rightEvents(last.context)[type];
      expect(refusedIn(last, { ...vote, by: cast.head })).toBe('FinalApproverIsTheSigner');
      expect(refusedIn(last, { ...vote, by: cast.signer })).toBeNull();
    }
  },
  OneVoteAPersonInAQuorum() {
    const [first, second] = ['content', 'form'].map((key) => ({
      ...{ key, kind: 'initial' as const, assignee: { role: 'unitHead', unitId: null } },
    }));
    const heads = { key: 'heads', tasks: [first, second] as ReviewTask[] };
    const half = (quorum: ReviewStage['quorum']) => {
      const stages = [{ ...heads, ...(quorum ? { quorum } : {}) }, ...aRoute.stages.slice(1)];
      return walked([...wayTo.inReview, 'review.approve'], 1, { ...aRoute, stages });
    };
    const there = half({ atLeast: 2 });
    const by = there.context.route?.votes[0]?.by ?? cast.head;
    for (const type of ['review.approve', 'review.object'] as const) {
      const again = { ...rightEvents(there.context)[type], by };
      expect(refusedIn(there, again)).toBe('OneVoteAPersonInAQuorum');
      expect(refusedIn(there, { ...again, by: cast.other })).toBeNull();
      expect(refusedIn(half(undefined), again)).toBeNull();
    }
  },
  StageIsBehindTheCurrentOne() {
    const [first, second] = [
      walked(wayTo.inReview),
      walked([...wayTo.inReview, 'review.approve', 'review.approve']),
    ];
    const back = rightEvents(first.context)['review.returnToStage'];
    expect(refusedIn(first, back)).toBe('StageIsBehindTheCurrentOne');
    expect(refusedIn(second, back)).toBeNull();
  },
  OpinionIsAskedOnce() {
    const once = walked([...wayTo.inReview, 'review.askOpinion']);
    const again = rightEvents(once.context)['review.askOpinion'];
    expect(refusedIn(once, again)).toBe('OpinionIsAskedOnce');
  },
  SubmissionFieldIsFixed() {
    const [fixed, free] = [walked(wayTo.inReview), walked(wayTo.inReview, 1, aRichRoute)];
    const amend = rightEvents(free.context)['draft.amend'];
    expect(refusedIn(fixed, amend)).toBe('SubmissionFieldIsFixed');
    expect(refusedIn(free, amend)).toBeNull();
  },
  StageClockHasStopped() {
    const told = walked(
      [...wayTo.inReview, 'clock.stageOverdue', 'clock.routeOverdue'],
      1,
      aRichRoute,
    );
    const events = rightEvents(told.context);
    for (const type of ['clock.stageOverdue', 'clock.routeOverdue'] as const) {
      expect(refusedIn(told, events[type])).toBe('StageClockHasStopped');
    }
    expect(refusedIn(told, events['clock.stageEscalation'])).toBeNull();
  },
  DispatchStartsOnce() {
    const [before, started] = [walked(wayTo.issued), walked([...wayTo.issued, 'dispatch.start'])];
    const start = rightEvents(before.context)['dispatch.start'];
    expect(refusedIn(before, start)).toBeNull();
    expect(refusedIn(started, start)).toBe('DispatchStartsOnce');
  },
  OnlyRefusedDeliveriesAreResent() {
    const resend = sentEvents['dispatch.resend'];
    expect(refusedIn(inSent, resend)).toBe('OnlyRefusedDeliveriesAreResent');
    expect(refusedIn(walked([...wayTo.sent, () => refusal], 2), resend)).toBeNull();
  },
  AcceptedDeliveriesAreNotWaived() {
    const waive = sentEvents['dispatch.waive'];
    const accepted = walked([...wayTo.sent, 'dispatch.answered'], 2);
    expect(refusedIn(inSent, waive)).toBeNull();
    expect(refusedIn(accepted, waive)).toBe('AcceptedDeliveriesAreNotWaived');
  },
  ReceiversAreServedBeforeFiling() {
    const file = sentEvents['document.file'];
    expect(refusedIn(walked(wayTo.issued, 1), file)).toBe('ReceiversAreServedBeforeFiling');
    expect(refusedIn(walked(wayTo.issued, 0), file)).toBeNull();
    expect(refusedIn(walked(wayTo.acknowledged, 1), file)).toBeNull();
  },
};

describe('a wrong moment breaks', () => {
  test.each(Object.entries(moments))('%s', (_, prove) => prove());
});

test('every rule of every event has a case', () => {
  const bound = Object.entries(rulesOf).flatMap(([type, rules]) =>
    rules.map(({ code }) => ({ code, type })),
  );
  const shown = new Set(cases.map(([code, , type]) => `${code} ${type}`));
  const missing = bound.filter(
    ({ code, type }) => !shown.has(`${code} ${type}`) && !(code in moments),
  );
  expect(missing).toEqual([]);
});

describe('a refusal says what, where and who', () => {
  const said = (state: JourneyState, type: JourneyEventType) => {
    const { value, context } = walked(wayTo[state]);
    const { code, details } = hostedJourney.refusalOf(
      { state: value, context },
      rightEvents(context)[type],
    );
    return problemOf({ code: code as ProblemCode, details: { state: value, ...details } }).detail;
  };

  test('an act whose time has not come', () => {
    expect(said('inReview', 'registry.register')).toBe(
      'Chưa làm được việc này: văn bản đang ở bước “kiểm tra, duyệt”.' +
        ' Đang chờ: kiểm tra nội dung (Người được mời kiểm tra nội dung); kiểm tra thể thức (Người kiểm tra thể thức).',
    );
    expect(said('approved', 'registry.register')).toBe(
      'Chưa làm được việc này: văn bản đang ở bước “đã duyệt, chờ ký số”.' +
        ' Đang chờ: ký số (Người ký văn bản).',
    );
    expect(said('leaderSigned', 'document.file')).toBe(
      'Chưa làm được việc này: văn bản đang ở bước “đã ký, chờ cấp số”.' +
        ' Đang chờ: cấp số, đóng dấu (Văn thư, hạn 17:00 ngày 05/03/2026).',
    );
  });

  test('an act on what has ended', () => {
    expect(said('recalled', 'draft.submit')).toBe(
      'Chưa làm được việc này: văn bản đang ở bước “đã thu hồi”.',
    );
  });
});
