import { z } from 'zod';
import { id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { documentView } from './document-view.js';
import { documentParams } from './documents.contract.js';
import { documentRoute } from './route-view.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const reason = text(2_000).describe('Lý do, lưu vào lịch sử');
/** What the person had before his eyes; anything else is stale. */
const seen = { round: z.int().min(1), contentHash: sha256, pdf: sha256 };
/** The key of a review task; of an opinion asked for beside the route it carries a person's id. */
const task = text(100);
/** A key that its owner confirms elsewhere takes no PIN here. */
const key = { keyId: id<'Key'>(), pin: z.string().max(200).default('') };
const keyProblems = [
  'WrongPin',
  'PinIsNeeded',
  'CertificateIsRevoked',
  'CertificateIsNotForSigning',
  'IdentityIsConfirmedBeforeSigning',
  'SigningServiceIsAway',
  'TokenIsAway',
] as const;
const stale = [
  'RoundIsCurrent',
  'ApprovalBindsToContent',
  'ActIsNotPossibleNow',
  'DocumentHasMovedOn',
] as const;

/** The acts on a document: each transition is a resource. Every one answers with the document. */
export const journeyContract = {
  submit: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/submission',
    summary: 'Trình văn bản: chốt nội dung và người ký, gửi vào đường trình ký',
    permission: { action: 'submit', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({
      revision: z.int(),
      signerId: id<'Person'>(),
      note: z.string().normalize('NFC').trim().max(2_000).default('').describe('Lời trình'),
      dueAt: instant.optional().describe('Xin cho ý kiến, duyệt trước thời điểm này'),
      contentReviewerId: id<'Person'>()
        .optional()
        .describe(
          'Trưởng, phó đơn vị soạn thảo được mời kiểm tra nội dung; bỏ trống: trưởng đơn vị',
        ),
    }),
    reply: documentView,
    problems: [
      'SignerIsNotADrafter',
      'TypeHasNoRoute',
      'RouteTaskHasNobody',
      'ActIsNotPossibleNow',
      'WantedDateIsPast',
      'ContentReviewerHeadsTheDraftingUnit',
      'ContentReviewerIsNotADrafter',
    ],
  }),
  approve: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/approval',
    summary: 'Đạt kiểm tra nội dung, đạt kiểm tra thể thức, hoặc duyệt',
    permission: 'signedIn',
    params: documentParams,
    body: z.strictObject({ task, ...seen, note: z.string().max(2_000).default('') }),
    reply: documentView,
    problems: [
      ...stale,
      'DrafterCannotReviewOwnDraft',
      'ReviewTaskIsOpen',
      'FinalApproverIsTheSigner',
      'OneVoteAPersonInAQuorum',
    ],
  }),
  return: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/return',
    summary:
      'Trả lại người soạn thảo kèm lý do (người kiểm tra, người ký, hoặc văn thư trước khi cấp số)',
    permission: { action: 'return', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ round: z.int().min(1), reason }),
    reply: documentView,
    problems: [...stale, 'DrafterCannotReviewOwnDraft'],
  }),
  returnToStage: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/stage-return',
    summary:
      'Trả về một bước trước của đường trình ký kèm lý do; nội dung giữ nguyên, sang lượt mới',
    permission: { action: 'return', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ round: z.int().min(1), stage: text(100), reason }),
    reply: documentView,
    problems: [...stale, 'DrafterCannotReviewOwnDraft', 'StageIsBehindTheCurrentOne'],
  }),
  object: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/objection',
    summary:
      'Không đồng ý ở một việc của đường trình ký; khi không còn đủ người đồng ý, văn bản được trả lại',
    permission: 'signedIn',
    params: documentParams,
    body: z.strictObject({ task, ...seen, reason }),
    reply: documentView,
    problems: [
      ...stale,
      'DrafterCannotReviewOwnDraft',
      'ReviewTaskIsOpen',
      'OneVoteAPersonInAQuorum',
    ],
  }),
  giveOpinion: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/opinion',
    summary: 'Cho ý kiến khi được hỏi; ý kiến không giữ văn bản lại',
    permission: 'signedIn',
    params: documentParams,
    body: z.strictObject({ task, ...seen, text: text(4_000) }),
    reply: documentView,
    problems: [...stale, 'DrafterCannotReviewOwnDraft', 'ReviewTaskIsOpen', 'OpinionIsNoApproval'],
  }),
  askOpinion: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/opinion-givers',
    summary: 'Hỏi thêm ý kiến một người ở bước đang mở; văn bản không dừng lại chờ',
    permission: { action: 'askOpinion', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({
      round: z.int().min(1),
      personId: id<'Person'>(),
      question: z.string().normalize('NFC').trim().max(500).default(''),
    }),
    reply: documentView,
    problems: [
      ...stale,
      'OpinionIsAskedOnce',
      'OpinionGiverIsNotADrafter',
      'OpinionGiverHoldsAPost',
    ],
  }),
  amend: defineRoute({
    method: 'PATCH',
    path: '/api/documents/:documentId/submission',
    summary: 'Sửa lời trình khi bước đang mở cho phép; nội dung không đổi',
    permission: { action: 'submit', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({
      round: z.int().min(1),
      note: z.string().normalize('NFC').trim().max(2_000),
    }),
    reply: documentView,
    problems: [...stale, 'OnlyADrafterWithdraws', 'SubmissionFieldIsFixed'],
  }),
  route: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/route',
    summary:
      'Đường trình ký của văn bản ở lượt này: bước đã qua, đang ở, còn lại; null khi chưa trình',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    reply: documentRoute.nullable(),
  }),
  withdraw: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/withdrawal',
    summary: 'Người soạn thảo rút lại văn bản (trước khi lãnh đạo ký)',
    permission: { action: 'withdraw', subject: 'Document' },
    params: documentParams,
    reply: documentView,
    problems: ['ActIsNotPossibleNow', 'OnlyADrafterWithdraws'],
  }),
  cancel: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/cancellation',
    summary: 'Hủy dự thảo',
    permission: { action: 'cancel', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ reason }),
    reply: documentView,
    problems: ['ActIsNotPossibleNow'],
  }),
  sign: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/signature',
    summary: 'Lãnh đạo ký số bản đã duyệt',
    permission: { action: 'sign', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ ...key, ...seen }),
    reply: documentView,
    problems: [...stale, 'OnlyTheNamedSignerSigns', 'CertificateHasExpired', ...keyProblems],
  }),
  register: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/registration',
    summary: 'Cấp số, ngày, vào sổ và đóng dấu số của cơ quan',
    permission: { action: 'issue', subject: 'Document' },
    params: documentParams,
    body: z.strictObject(key),
    reply: documentView,
    problems: [
      'ActIsNotPossibleNow',
      'SealNeedsAValidLeaderSignature',
      'LeaderFileHasChanged',
      'FileIsNotYetJudged',
      'SealNeedsALiveAuthority',
      'ClerkIsNeitherDrafterNorSigner',
      ...keyProblems,
    ],
  }),
  seal: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/seal',
    summary: 'Đóng dấu lại khi lần trước chưa xong; giữ nguyên số đã cấp',
    permission: { action: 'issue', subject: 'Document' },
    params: documentParams,
    body: z.strictObject(key),
    reply: documentView,
    problems: [
      'ActIsNotPossibleNow',
      'LeaderFileHasChanged',
      'LeaderSignatureIsNotValid',
      'FileIsNotYetJudged',
      ...keyProblems,
    ],
  }),
  void: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/registration/voiding',
    summary: 'Bỏ đóng dấu: số đã cấp ghi là bỏ kèm lý do, văn bản trở lại chờ cấp số',
    permission: { action: 'issue', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ reason }),
    reply: documentView,
    problems: ['ActIsNotPossibleNow'],
  }),
  dispatch: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/dispatch',
    summary: 'Gửi văn bản đã ban hành tới các nơi nhận ngoài cơ quan',
    permission: { action: 'dispatch', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ receiverIds: z.array(id<'Receiver'>()).max(200) }),
    reply: documentView,
    problems: ['DispatchNamesAReceiver', 'DispatchStartsOnce', 'ActIsNotPossibleNow'],
  }),
  resend: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/deliveries/:deliveryId/resending',
    summary: 'Sửa phong bì và gửi lại nơi đã từ chối; văn bản và mã văn bản giữ nguyên',
    permission: { action: 'dispatch', subject: 'Document' },
    params: documentParams.extend({ deliveryId: id<'Delivery'>() }),
    body: z.strictObject({
      receiverName: text(200).optional(),
      subject: text(500).optional(),
      typeName: text(100).optional(),
      toPlaces: z.array(text(1_000)).optional(),
    }),
    reply: documentView,
    problems: ['OnlyRefusedDeliveriesAreResent', 'DeliveryBelongsToTheDocument'],
  }),
  waive: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/deliveries/:deliveryId/waiver',
    summary: 'Thôi chờ một nơi nhận, kèm lý do',
    permission: { action: 'dispatch', subject: 'Document' },
    params: documentParams.extend({ deliveryId: id<'Delivery'>() }),
    body: z.strictObject({ reason }),
    reply: documentView,
    problems: ['AcceptedDeliveriesAreNotWaived', 'DeliveryBelongsToTheDocument'],
  }),
  file: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/filing',
    summary: 'Lưu hồ sơ',
    permission: { action: 'file', subject: 'Document' },
    params: documentParams,
    reply: documentView,
    problems: ['ReceiversAreServedBeforeFiling', 'ActIsNotPossibleNow'],
  }),
  recall: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/recall',
    summary: 'Thu hồi văn bản đã ban hành',
    permission: { action: 'recall', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ reason }),
    reply: documentView,
    problems: ['ActIsNotPossibleNow'],
  }),
  replace: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/replacement',
    summary: 'Thay thế bằng một văn bản cùng thể loại (sai nội dung)',
    permission: { action: 'replace', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ reason, replacementId: id<'Document'>() }),
    reply: documentView,
    problems: ['ReplacementHasEqualForm', 'ReplacementIsIssuedFirst', 'ActIsNotPossibleNow'],
  }),
  correct: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/correction',
    summary: 'Đính chính bằng công văn (sai thể thức)',
    permission: { action: 'replace', subject: 'Document' },
    params: documentParams,
    body: z.strictObject({ reason, correctionId: id<'Document'>() }),
    reply: documentView,
    problems: ['CorrectionIsAnOfficialLetter', 'ActIsNotPossibleNow'],
  }),
};
