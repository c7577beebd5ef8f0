import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { day, id, instant, newPassword, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { post } from './organisation.contract.js';
import { keyKind, keySchemes } from './signing-keys.contract.js';

/** A person as an administrator sees him: with login, every post ever held, and keys. */
export const account = z
  .strictObject({
    personId: id<'Person'>(),
    name: z.string(),
    email: z.string().nullable(),
    login: z.string(),
    disabled: z.boolean(),
    /** Newest first; `live` on the day of the answer. */
    posts: z.array(
      post
        .omit({ personId: true })
        .extend({ unitName: z.string(), roleName: z.string(), live: z.boolean() }),
    ),
    /** Personal keys that can sign now. */
    keys: z.int(),
  })
  .meta({ id: 'Account' });

export const book = z
  .strictObject({
    id: id<'Book'>(),
    code: z.string(),
    name: z.string(),
    direction: z.enum(['outgoing', 'incoming']),
    /** Null serves every type that has no book of its own. */
    docTypes: z.array(documentType).nullable(),
    firstYear: z.int(),
    firstNumber: z.int(),
    /** Newest first; a year appears with its first number. */
    years: z.array(
      z.strictObject({ year: z.int(), lastNumber: z.int(), lastDate: day.nullable() }),
    ),
  })
  .meta({ id: 'Book' });

const channel = z.enum(['http', 'folder', 'smtp']);
const pem = z.string().trim().startsWith('-----BEGIN CERTIFICATE-----').max(20_000);

export const receiver = z
  .strictObject({
    id: id<'Receiver'>(),
    organId: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    channel,
    address: z.string(),
    /** With what its packages and answers are signed; null is trusted with nothing. */
    certificate: z
      .strictObject({ subject: z.string(), issuer: z.string(), notAfter: instant })
      .nullable(),
    disabled: z.boolean(),
  })
  .meta({ id: 'Receiver' });

const receiverFields = {
  name: text(300),
  aliases: z.array(text(200)).max(50).default([]),
  channel,
  /** http: https address or a path of this very deployment; folder: a folder's name; smtp: a mailbox. */
  address: text(500),
};

export const administeredKey = z
  .strictObject({
    id: id<'Key'>(),
    purpose: z.enum(['personal', 'seal', 'transport']),
    kind: keyKind,
    kindName: z.string(),
    person: z.strictObject({ id: id<'Person'>(), name: z.string() }).nullable(),
    label: z.string(),
    subject: z.string(),
    issuer: z.string(),
    serialNumber: z.string(),
    notBefore: instant,
    notAfter: instant,
    isTest: z.boolean(),
    state: z.enum(['usable', 'disabled', 'expired', 'notYetValid']),
    stateName: z.string(),
    disabledReason: z.string().nullable(),
    /** How it signs, of what may be chosen; null where there is no choice. */
    scheme: z.enum(keySchemes).nullable(),
    schemes: z.array(z.strictObject({ scheme: z.enum(keySchemes), name: z.string() })),
  })
  .meta({ id: 'AdministeredKey' });

/** What the body still lacks to do its work, each in one sentence and with the page that mends it. */
export const setupGap = z
  .strictObject({
    code: z.string(),
    text: z.string(),
    /** `blocking`: some document cannot go its way; `advice`: it can, but somebody will wait. */
    weight: z.enum(['blocking', 'advice']),
    page: z.enum(['units', 'people', 'delegations', 'books', 'receivers', 'keys']),
  })
  .meta({ id: 'SetupGap' });

/** Work that stays behind when somebody leaves or a unit closes, without the text of documents. */
export const leftWork = z
  .strictObject({
    /** Machine and instance: `document` and its id. */
    subject: z.string(),
    subjectId: z.string(),
    key: z.string(),
    kind: z.string(),
    kindName: z.string(),
    /** `Kế hoạch – Phòng Tổ chức - Hành chính`. */
    what: z.string(),
    stateName: z.string(),
    since: instant,
    dueAt: instant.nullable(),
    /** `newRound`: only another signer in a new round takes it further. */
    goesTo: z.enum(['successor', 'newRound']),
    goesToName: z.string(),
  })
  .meta({ id: 'LeftWork' });

const administers = <Subject extends string>(subject: Subject) =>
  ({ action: 'administer', subject }) as const;
const personParams = z.strictObject({ personId: id<'Person'>() });
const receiverParams = z.strictObject({ receiverId: id<'Receiver'>() });

/** Accounts, books, receivers, keys: what only an administrator changes. He does no business act. */
export const administrationContract = {
  setup: defineRoute({
    method: 'GET',
    path: '/api/setup',
    summary: 'Cơ quan còn thiếu gì để làm việc được',
    permission: administers('Organisation'),
    reply: z.strictObject({ ready: z.boolean(), gaps: z.array(setupGap) }),
  }),
  accounts: defineRoute({
    method: 'GET',
    path: '/api/accounts',
    summary: 'Người của cơ quan với tên đăng nhập, vị trí công tác, tình trạng tài khoản',
    permission: administers('Account'),
    query: z.strictObject({ search: text(100).optional() }),
    reply: z.array(account),
  }),
  renamePerson: defineRoute({
    method: 'PUT',
    path: '/api/people/:personId/name',
    summary: 'Sửa họ tên và thư điện tử của một người',
    permission: administers('Account'),
    params: personParams,
    body: z.strictObject({ name: text(100), email: z.email().max(200).nullable() }),
    reply: null,
    problems: ['PersonIsNotKnown'],
  }),
  workLeftByPerson: defineRoute({
    method: 'GET',
    path: '/api/people/:personId/open-work',
    summary: 'Việc đang chờ một người, và sẽ đi đâu nếu khóa tài khoản của người đó',
    permission: administers('Account'),
    params: personParams,
    reply: z.array(leftWork),
  }),
  workLeftInUnit: defineRoute({
    method: 'GET',
    path: '/api/units/:unitId/open-work',
    summary: 'Việc còn dở của một đơn vị: phải xong trước khi ngừng hoạt động',
    permission: administers('Organisation'),
    params: z.strictObject({ unitId: id<'Unit'>() }),
    reply: z.array(leftWork),
  }),
  enablePerson: defineRoute({
    method: 'POST',
    path: '/api/people/:personId/enablement',
    summary: 'Mở lại tài khoản đã khóa',
    permission: administers('Account'),
    params: personParams,
    reply: null,
    problems: ['PersonIsNotKnown'],
  }),
  setPassword: defineRoute({
    method: 'PUT',
    path: '/api/people/:personId/password',
    summary: 'Đặt mật khẩu mới; mọi phiên làm việc của người đó kết thúc ngay',
    permission: administers('Account'),
    params: personParams,
    body: z.strictObject({ password: newPassword }),
    reply: null,
    problems: ['PersonIsNotKnown'],
  }),
  books: defineRoute({
    method: 'GET',
    path: '/api/books',
    summary: 'Các sổ của cơ quan, với số cuối của từng năm',
    permission: { action: 'read', subject: 'Book' },
    reply: z.array(book),
  }),
  addBook: defineRoute({
    method: 'POST',
    path: '/api/books',
    summary: 'Mở một sổ, đếm từ năm nay',
    permission: administers('Book'),
    body: z.strictObject({
      code: text(20),
      name: text(200),
      direction: z.enum(['outgoing', 'incoming']),
      docTypes: z.array(documentType).min(1).nullable(),
      /** Above 1 when this year's first numbers were given on paper. */
      firstNumber: z.int().min(1).max(1_000_000).default(1),
    }),
    reply: z.strictObject({ id: id<'Book'>() }),
    status: 201,
    problems: ['BookCodeIsTaken', 'TypeAlreadyHasABook'],
  }),
  receivers: defineRoute({
    method: 'GET',
    path: '/api/administration/receivers',
    summary: 'Nơi nhận ngoài cơ quan, kênh gửi, địa chỉ và chứng thư được tin cậy',
    permission: administers('Receiver'),
    reply: z.array(receiver),
  }),
  addReceiver: defineRoute({
    method: 'POST',
    path: '/api/receivers',
    summary: 'Thêm một nơi nhận ngoài cơ quan',
    permission: administers('Receiver'),
    body: z.strictObject({
      organId: z.string().regex(/^[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){0,3}$/),
      ...receiverFields,
      certificatePem: pem.nullable().default(null),
    }),
    reply: z.strictObject({ id: id<'Receiver'>() }),
    status: 201,
    problems: ['ReceiverIsTaken', 'ReceiverAddressDoesNotFitChannel', 'CertificateIsNotReadable'],
  }),
  changeReceiver: defineRoute({
    method: 'PUT',
    path: '/api/receivers/:receiverId',
    summary: 'Sửa tên, kênh gửi, địa chỉ của một nơi nhận',
    permission: administers('Receiver'),
    params: receiverParams,
    body: z.strictObject(receiverFields),
    reply: null,
    problems: ['ReceiverIsNotKnown', 'ReceiverAddressDoesNotFitChannel'],
  }),
  trustReceiver: defineRoute({
    method: 'PUT',
    path: '/api/receivers/:receiverId/certificate',
    summary: 'Đặt chứng thư mà gói tin của nơi này phải được ký bằng',
    permission: administers('Receiver'),
    params: receiverParams,
    body: z.strictObject({ certificatePem: pem }),
    reply: null,
    problems: ['ReceiverIsNotKnown', 'CertificateIsNotReadable'],
  }),
  disableReceiver: defineRoute({
    method: 'POST',
    path: '/api/receivers/:receiverId/disablement',
    summary: 'Ngừng gửi tới một nơi nhận; những gì đã gửi vẫn được theo dõi',
    permission: administers('Receiver'),
    params: receiverParams,
    reply: null,
    problems: ['ReceiverIsNotKnown'],
  }),
  enableReceiver: defineRoute({
    method: 'POST',
    path: '/api/receivers/:receiverId/enablement',
    summary: 'Gửi lại được tới một nơi nhận đã ngừng',
    permission: administers('Receiver'),
    params: receiverParams,
    reply: null,
    problems: ['ReceiverIsNotKnown'],
  }),
  keys: defineRoute({
    method: 'GET',
    path: '/api/keys',
    summary: 'Mọi khóa ký của cơ quan, chỉ phần công khai',
    permission: administers('SigningKey'),
    reply: z.array(administeredKey),
  }),
  makeDemoKey: defineRoute({
    method: 'POST',
    path: '/api/keys/demo',
    summary: 'Tạo khóa thử nghiệm cho một người; mã PIN chỉ hiện một lần',
    permission: administers('SigningKey'),
    body: z.strictObject({ personId: id<'Person'>() }),
    reply: z.strictObject({ id: id<'Key'>(), subject: z.string(), pin: z.string() }),
    status: 201,
    problems: ['PersonIsNotKnown', 'DemoKeysAreForTrialsOnly'],
  }),
  importKey: defineRoute({
    method: 'POST',
    path: '/api/keys',
    summary: 'Nhập một tệp khóa PKCS#12; khóa được mã hóa khi lưu',
    permission: administers('SigningKey'),
    body: z
      .strictObject({
        purpose: z.enum(['personal', 'seal', 'transport']),
        /** Whose key it is; null for a key of the body. */
        personId: id<'Person'>().nullable(),
        label: text(200),
        p12: z.base64().max(200_000).describe('Tệp .p12 hoặc .pfx, dạng Base64'),
        pin: z.string().min(1).max(200),
      })
      .refine(({ purpose, personId }) => (purpose === 'personal') === (personId !== null), {
        path: ['personId'],
        error: 'chỉ khóa cá nhân, và mọi khóa cá nhân, có người giữ',
      }),
    reply: z.strictObject({ id: id<'Key'>(), subject: z.string() }),
    status: 201,
    problems: ['PersonIsNotKnown', 'WrongPin', 'P12IsNotReadable', 'KeyIsAlreadyKept'],
  }),
  chooseScheme: defineRoute({
    method: 'PUT',
    path: '/api/keys/:keyId/scheme',
    summary: 'Chọn cách ký của một khóa RSA; áp dụng từ chữ ký sau',
    permission: administers('SigningKey'),
    params: z.strictObject({ keyId: id<'Key'>() }),
    body: z.strictObject({ scheme: z.enum(keySchemes) }),
    reply: null,
    problems: ['KeyIsUnknown', 'KeyHasNoChoiceOfScheme'],
  }),
  disableKey: defineRoute({
    method: 'POST',
    path: '/api/keys/:keyId/disablement',
    summary: 'Khóa một khóa ký vĩnh viễn, kèm lý do; chữ ký đã có vẫn còn giá trị',
    permission: administers('SigningKey'),
    params: z.strictObject({ keyId: id<'Key'>() }),
    body: z.strictObject({ reason: text(500) }),
    reply: null,
    problems: ['KeyIsUnknown', 'KeyIsDisabledAlready'],
  }),
};
