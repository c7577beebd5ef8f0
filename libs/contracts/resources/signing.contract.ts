import { z } from 'zod';
import { id, instant, text } from '../fields/fields.js';
import { password, secondFactorCode } from '../fields/sign-in.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { documentParams } from './documents.contract.js';
import { keyKind } from './signing-keys.contract.js';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a wanted signature stands. The first four wait; the others are its end. */
export const signingStates = [
  'asking',
  'waitingForPhone',
  'waitingForAgent',
  'agentHasFile',
  'signed',
  'refused',
  'timedOut',
  'cancelled',
  'failed',
] as const;

/** What a browser learns from trying the local agent. */
export const agentProblems = [
  'noAgent',
  'permissionBlocked',
  'noToken',
  'wrongPin',
  'closedByUser',
  'other',
] as const;

/** The signature that a document waits for, or the last one it waited for. */
export const signingState = z
  .strictObject({
    intentId: id<'Intent'>(),
    kind: z.enum(['leader', 'seal']),
    key: z.strictObject({
      id: id<'Key'>(),
      kind: keyKind,
      kindName: z.string(),
      label: z.string(),
    }),
    /** Eight digits that stand on the phone and on the screen, for the person to compare. */
    checkCode: z.string(),
    /** The document and its annexes in files of their own: how many are signed of how many. */
    files: z.strictObject({ count: z.int(), done: z.int() }),
    /** Who signs; only this person may cancel or call the agent. */
    personId: id<'Person'>(),
    state: z.enum(signingStates),
    /** One sentence: what is waited for, or how it ended. */
    stateName: z.string(),
    /** What the signer was told of his certificate before he signed. */
    warnings: z.array(z.string()),
    /** Why it was refused or failed, as the service, the agent or the judge of the file said. */
    reason: z.string().nullable(),
    /** What the browser last found out about the agent; null when it said nothing. */
    agentProblem: z.enum(agentProblems).nullable(),
    openedAt: instant,
    /** How long it is waited for still, by the server's clock: that of the browser may be wrong. */
    leftMs: z.int().min(0),
  })
  .meta({ id: 'SigningState' });

/** One message to the local agent; both addresses in it work once and for minutes. */
export const agentCall = z
  .strictObject({
    /** `wss://127.0.0.1:8987/SignApproved` */
    socket: z.string(),
    /** JSON text to send as it is. */
    message: z.string(),
    downloadUntil: instant,
    returnUntil: instant,
    /** Which of how many files; after it the agent is called anew for the next. */
    files: z.strictObject({ position: z.int(), count: z.int() }),
  })
  .meta({ id: 'AgentCall' });

const signatureAsked = z
  .strictObject({
    documentId: id<'Document'>(),
    round: z.int().min(1),
    contentHash: sha256,
    pdf: sha256,
    /** When the signer opened the document; null when he did not. It stands in the trail. */
    openedAt: instant.nullable(),
  })
  .meta({ id: 'SignatureAsked' });

const signatureResult = z
  .strictObject({
    documentId: id<'Document'>(),
    done: z.boolean(),
    /** Where the document stands now; null when the signature was refused. */
    state: z.string().nullable(),
    refusal: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'SignatureResult' });

const agentParams = z.strictObject({
  bodyId: id<'Body'>(),
  token: z.string().regex(/^[\w-]{43}$/),
});

/**
 * A signature is begun by the acts of the journey (`signature`, `registration`, `seal`) with any
 * kind of key. One that does not answer at once leaves the document in `signing` or `issuing`;
 * these routes tell what is waited for and bring the answer in.
 */
export const signingContract = {
  state: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/signing',
    summary: 'Lượt ký gần nhất của văn bản: đang chờ gì, hay đã kết thúc thế nào',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    reply: z.strictObject({ signing: signingState.nullable() }),
  }),
  cancel: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/signing/cancellation',
    summary: 'Người ký thôi chờ; giá trị đến sau chỉ lưu làm chứng cứ',
    permission: 'signedIn',
    params: documentParams,
    reply: z.strictObject({ signing: signingState.nullable() }),
    problems: ['NoSignatureIsAwaited', 'OnlyWhoAskedCancels'],
  }),
  callAgent: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/signing/agent-call',
    summary: 'Lấy lời gọi phần mềm ký trên máy; lời gọi trước đó hết hiệu lực',
    permission: 'signedIn',
    params: documentParams,
    reply: agentCall,
    problems: ['NoSignatureIsAwaited', 'OnlyWhoAskedCancels', 'KeyIsNotReachedByAgent'],
  }),
  tellAgentProblem: defineRoute({
    method: 'POST',
    path: '/api/documents/:documentId/signing/agent-problem',
    summary: 'Trình duyệt báo vì sao phần mềm ký trên máy không ký được; lượt ký vẫn chờ',
    permission: 'signedIn',
    params: documentParams,
    body: z.strictObject({ problem: z.enum(agentProblems), message: z.string().max(500) }),
    reply: z.strictObject({ signing: signingState.nullable() }),
    problems: ['NoSignatureIsAwaited', 'OnlyWhoAskedCancels'],
  }),
  signTogether: defineRoute({
    method: 'POST',
    path: '/api/signatures',
    summary:
      'Ký nhiều văn bản trong một lần nhập PIN; mỗi văn bản một kết quả, kèm đã mở xem hay chưa',
    permission: { action: 'sign', subject: 'Document' },
    body: z.strictObject({
      keyId: id<'Key'>(),
      pin: z.string().max(200).default(''),
      documents: z.array(signatureAsked).min(1).max(50),
    }),
    reply: z.strictObject({ results: z.array(signatureResult) }),
    problems: ['WrongPin', 'KeyKindSignsOneByOne', 'IdentityIsConfirmedBeforeSigning'],
  }),
  checkKey: defineRoute({
    method: 'GET',
    path: '/api/signing-keys/:keyId/check',
    summary: 'Trước khi ký: chứng thư còn hiệu lực, có bị thu hồi không; các cảnh báo',
    permission: { action: 'read', subject: 'SigningKey' },
    params: z.strictObject({ keyId: id<'Key'>() }),
    reply: z.strictObject({
      status: z.enum(['good', 'revoked', 'unknown']),
      statusName: z.string(),
      warnings: z.array(z.string()),
      needsPin: z.boolean(),
      /** The password has to be confirmed before this key signs (`POST /api/me/confirmation`). */
      needsConfirmation: z.boolean(),
      /** And a code of the second factor beside it. */
      needsCode: z.boolean(),
    }),
    problems: ['KeyIsUnknown', 'KeyBelongsToAnotherPerson'],
  }),
  confirmIdentity: defineRoute({
    method: 'POST',
    path: '/api/me/confirmation',
    summary:
      'Nhập lại mật khẩu, và mã xác thực thứ hai nếu có dùng, trước khi ký; có giá trị trong ít phút ở phiên làm việc này',
    permission: 'signedIn',
    body: z.strictObject({ password, code: secondFactorCode.optional() }),
    reply: z.strictObject({ until: instant }),
    problems: [
      'CurrentPasswordIsWrong',
      'SignInIsThrottled',
      'SecondFactorIsWanted',
      'SecondFactorIsWrong',
      'SecondFactorIsNotSetUp',
    ],
  }),
  notice: defineRoute({
    method: 'POST',
    path: '/api/signing-services/:bodyId/:serviceId/notices',
    summary:
      'Dịch vụ ký từ xa báo có kết quả; nội dung báo không được tin, kết quả luôn được hỏi lại',
    permission: 'open',
    params: z.strictObject({ bodyId: id<'Body'>(), serviceId: id<'SigningService'>() }),
    body: z.record(z.string().max(100), z.unknown()),
    reply: null,
  }),
  agentTakes: defineRoute({
    method: 'GET',
    path: '/api/agent-files/:bodyId/:token',
    summary: 'Phần mềm ký trên máy lấy tệp cần ký, một lần',
    permission: 'open',
    params: agentParams,
    reply: fileReply('application/pdf'),
    problems: ['AgentTokenIsNotGood'],
  }),
  agentReturns: defineRoute({
    method: 'POST',
    path: '/api/agent-files/:bodyId/:token',
    summary: 'Phần mềm ký trên máy trả tệp đã ký, một lần; tệp được kiểm tra trước khi nhận',
    permission: 'open',
    params: agentParams,
    body: uploadBody('application/pdf', 'application/octet-stream', 'multipart/form-data'),
    /** As the published interface of the agent expects it. */
    reply: z.strictObject({
      Status: z.boolean(),
      Message: z.string(),
      FileName: z.string(),
      FileServer: z.string(),
    }),
    problems: ['AgentTokenIsNotGood'],
  }),
  settings: defineRoute({
    method: 'GET',
    path: '/api/signing-settings/confirmation',
    summary: 'Khi nào phải nhập lại mật khẩu trước khi ký',
    permission: 'signedIn',
    reply: z.strictObject({
      everyKey: z.boolean(),
      minutes: z.int(),
      secondFactor: z.boolean(),
    }),
  }),
  changeSettings: defineRoute({
    method: 'PUT',
    path: '/api/signing-settings/confirmation',
    summary:
      'Khóa không có PIN trên máy chủ luôn cần nhập lại mật khẩu; đặt cho mọi khóa, và mật khẩu có giá trị bao lâu',
    permission: { action: 'administer', subject: 'SigningKey' },
    body: z.strictObject({
      everyKey: z.boolean(),
      minutes: z.int().min(1).max(480),
      secondFactor: z
        .boolean()
        .default(false)
        .describe('Mọi người ký phải có mã xác thực thứ hai và nhập mã khi xác nhận'),
    }),
    reply: null,
  }),
  services: defineRoute({
    method: 'GET',
    path: '/api/signing-services',
    summary: 'Các dịch vụ ký từ xa của cơ quan',
    permission: { action: 'administer', subject: 'SigningKey' },
    reply: z.array(
      z.strictObject({
        id: id<'SigningService'>(),
        name: z.string(),
        style: z.enum(['csc', 'smartca', 'mysign']),
        address: z.string(),
        clientId: z.string(),
        /** Where the service may report (webhook); give it to the service. */
        noticeAddress: z.string(),
      }),
    ),
  }),
  addService: defineRoute({
    method: 'POST',
    path: '/api/signing-services',
    summary: 'Khai một dịch vụ ký từ xa: CSC, VNPT SmartCA hoặc Viettel MySign',
    permission: { action: 'administer', subject: 'SigningKey' },
    body: z.strictObject({
      name: text(200),
      style: z.enum(['csc', 'smartca', 'mysign']),
      /** https, or http on this very machine. */
      address: z.url().max(500),
      clientId: text(200),
      secret: z.string().min(1).max(500),
    }),
    reply: z.strictObject({ id: id<'SigningService'>() }),
    status: 201,
    problems: ['SigningServiceNeedsHttps'],
  }),
};
