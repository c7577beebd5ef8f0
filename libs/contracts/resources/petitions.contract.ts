import { z } from 'zod';
import { day, flag, id, instant, several, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { journeyGraph } from './documents.contract.js';
import { waitingFor, wayStep } from './machine-view.js';
import { standing } from './standing.js';

export const petitionStates = [
  'received',
  'assigned',
  'needsInformation',
  'answered',
  'closed',
  'transferred',
  'refused',
] as const;

export const petitionChannels = [
  'inPerson',
  'letter',
  'phone',
  'box',
  'email',
  'portal',
  'other',
] as const;

/** What the reader may do to it now. */
export const petitionActs = [
  'assignment',
  'question',
  'information',
  'answer',
  'urging',
  'transfer',
  'refusal',
  'closing',
  'reopening',
] as const;
export type PetitionAct = (typeof petitionActs)[number];

export const petitionSummary = z
  .strictObject({
    id: id<'Petition'>(),
    /** "07/2026": its place in the register of its year. */
    code: z.string(),
    title: z.string(),
    channel: z.enum(petitionChannels),
    channelName: z.string(),
    topic: z.string(),
    topicName: z.string(),
    receivedOn: day,
    state: z.enum(petitionStates),
    stateName: z.string(),
    unitId: id<'Unit'>().nullable(),
    unitName: z.string().nullable(),
    handlerName: z.string().nullable(),
    confidential: z.boolean(),
    anonymous: z.boolean(),
    /** Null while the clock stands still. */
    dueAt: instant.nullable(),
    answeredAt: instant.nullable(),
    /** Answered after its time, or still open after it. */
    late: z.boolean(),
  })
  .meta({ id: 'PetitionSummary' });

const petitioner = z.strictObject({
  name: text(200),
  phone: z.string().normalize('NFC').trim().max(30).default(''),
  email: z.string().normalize('NFC').trim().max(200).default(''),
  address: z.string().normalize('NFC').trim().max(500).default(''),
});

export const petitionView = petitionSummary
  .extend({
    content: z.string(),
    receivedByName: z.string(),
    /** Who brought it; null when anonymous, and for whom it is kept from. */
    petitioner: petitioner.nullable(),
    /** True when there is a name and the reader may not see it. */
    petitionerIsKept: z.boolean(),
    round: z.int(),
    /** The newest answer of this round. */
    answer: z.string().nullable(),
    /** The letter of apology that was drafted when its time had passed. */
    apologyId: id<'Document'>().nullable(),
    /** On what ground this time is set. */
    basis: z.string(),
    workingDays: z.int(),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(petitionActs)),
    /** Units and people it may be assigned to by the reader. */
    assignableTo: z.array(
      z.strictObject({
        id: id<'Unit'>(),
        name: z.string(),
        people: z.array(z.strictObject({ id: id<'Person'>(), name: z.string() })),
      }),
    ),
    history: z.array(wayStep),
  })
  .meta({ id: 'PetitionView' });

const counted = {
  received: z.int(),
  inTime: z.int(),
  late: z.int(),
  /** Not answered yet and not late. */
  open: z.int(),
  /** Answered in time of all that are answered or late, in percent; null when there is none. */
  inTimePercent: z.number().nullable(),
};

const params = z.strictObject({ petitionId: id<'Petition'>() });
const reads = { action: 'read', subject: 'Petition' } as const;
const elsewhere = 'PetitionIsAtAnotherStep';
const reason = text(2_000).describe('Lý do, lưu vào lịch sử');

export const petitionsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/petitions',
    summary: 'Sổ phản ánh, kiến nghị: những dòng người đăng nhập được xem',
    permission: reads,
    query: z.strictObject({
      state: several(z.enum(petitionStates)),
      unitId: id<'Unit'>().optional(),
      channel: z.enum(petitionChannels).optional(),
      topic: text(50).optional(),
      late: flag,
      year: z.coerce.number().int().min(2000).max(2100).optional(),
      search: text(200).optional().describe('Tìm trong số, tóm tắt, nội dung'),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({ petitions: z.array(petitionSummary), total: z.int() }),
  }),
  settings: defineRoute({
    method: 'GET',
    path: '/api/petitions/settings',
    summary: 'Nguồn đến, lĩnh vực phản ánh và thời hạn trả lời của từng lĩnh vực',
    permission: reads,
    reply: z.strictObject({
      channels: z.array(z.strictObject({ key: z.enum(petitionChannels), name: z.string() })),
      topics: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          workingDays: z.int(),
          basis: z.string(),
        }),
      ),
    }),
  }),
  statistics: defineRoute({
    method: 'GET',
    path: '/api/petitions/statistics',
    summary: 'Tỷ lệ trả lời đúng hạn theo đơn vị và theo tháng của một năm',
    permission: reads,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    reply: z.strictObject({
      year: z.int(),
      total: z.strictObject(counted),
      months: z.array(z.strictObject({ month: z.int(), ...counted })),
      units: z.array(
        z.strictObject({ unitId: id<'Unit'>().nullable(), unitName: z.string(), ...counted }),
      ),
    }),
  }),
  create: defineRoute({
    method: 'POST',
    path: '/api/petitions',
    summary: 'Vào sổ một phản ánh, kiến nghị',
    permission: { action: 'create', subject: 'Petition' },
    body: z.strictObject({
      title: text(300).describe('Tóm tắt nội dung, không ghi tên người phản ánh'),
      content: text(10_000),
      channel: z.enum(petitionChannels),
      topic: text(50),
      receivedOn: day,
      anonymous: z.boolean().default(false),
      confidential: z.boolean().default(false),
      petitioner: petitioner.nullable().default(null),
    }),
    reply: petitionView,
    status: 201,
    problems: ['PetitionTopicIsUnknown', 'PetitionCameTomorrow', 'PetitionerIsNamedOrAnonymous'],
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/petitions/:petitionId',
    summary: 'Một phản ánh, kiến nghị; tên người phản ánh chỉ hiện với người xử lý',
    permission: reads,
    params,
    reply: petitionView,
  }),
  standing: defineRoute({
    method: 'GET',
    path: '/api/petitions/:petitionId/standing',
    summary: 'Ai đang giữ phản ánh, kiến nghị, và vì sao người đang xem chưa làm được từng việc',
    permission: reads,
    params,
    reply: standing(petitionActs),
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/petitions/:petitionId/graph',
    summary: 'Quy trình xử lý phản ánh, kiến nghị: đã qua đâu, đang ở đâu',
    permission: reads,
    params,
    reply: journeyGraph,
  }),
  assign: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/assignment',
    summary: 'Giao, giao lại cho đơn vị hoặc người trả lời',
    permission: { action: 'assign', subject: 'Petition' },
    params,
    body: z.strictObject({
      unitId: id<'Unit'>(),
      handlerId: id<'Person'>().nullable().default(null),
      note: z.string().normalize('NFC').trim().max(2_000).default(''),
    }),
    reply: petitionView,
    problems: [
      elsewhere,
      'PetitionGoesToAnOpenUnit',
      'HandlerBelongsToTheUnit',
      'HeadAssignsWithinTheUnit',
    ],
  }),
  ask: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/question',
    summary: 'Hỏi thêm người phản ánh; thời hạn dừng lại cho đến khi có thông tin',
    permission: { action: 'answer', subject: 'Petition' },
    params,
    body: z.strictObject({ question: text(2_000) }),
    reply: petitionView,
    problems: [elsewhere, 'AnonymousPetitionersAreNotAsked'],
  }),
  inform: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/information',
    summary: 'Ghi thông tin người phản ánh bổ sung; thời hạn chạy tiếp',
    permission: { action: 'edit', subject: 'Petition' },
    params,
    body: z.strictObject({ information: text(10_000) }),
    reply: petitionView,
    problems: [elsewhere],
  }),
  answer: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/answer',
    summary: 'Ghi nội dung trả lời',
    permission: { action: 'answer', subject: 'Petition' },
    params,
    body: z.strictObject({ answer: text(10_000) }),
    reply: petitionView,
    problems: [elsewhere],
  }),
  urge: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/urging',
    summary: 'Lãnh đạo đôn đốc khi đã quá hạn',
    permission: { action: 'urge', subject: 'Petition' },
    params,
    body: z.strictObject({ note: text(2_000) }),
    reply: petitionView,
    problems: [elsewhere],
  }),
  transfer: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/transfer',
    summary: 'Chuyển cơ quan có thẩm quyền',
    permission: { action: 'transfer', subject: 'Petition' },
    params,
    body: z.strictObject({ to: text(200), reason }),
    reply: petitionView,
    problems: [elsewhere],
  }),
  refuse: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/refusal',
    summary: 'Không thụ lý, kèm lý do',
    permission: { action: 'refuse', subject: 'Petition' },
    params,
    body: z.strictObject({ reason }),
    reply: petitionView,
    problems: [elsewhere],
  }),
  close: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/closing',
    summary: 'Kết thúc: đã gửi nội dung trả lời cho người phản ánh',
    permission: { action: 'close', subject: 'Petition' },
    params,
    body: z.strictObject({ told: text(500).describe('Đã báo cho người phản ánh bằng cách nào') }),
    reply: petitionView,
    problems: [elsewhere],
  }),
  reopen: defineRoute({
    method: 'POST',
    path: '/api/petitions/:petitionId/reopening',
    summary: 'Trả lại để trả lời tiếp khi nội dung chưa đạt hoặc người phản ánh chưa đồng ý',
    permission: { action: 'close', subject: 'Petition' },
    params,
    body: z.strictObject({ reason }),
    reply: petitionView,
    problems: [elsewhere],
  }),
};
