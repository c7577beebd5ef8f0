import type { MachineWords, News } from '#engine';
import type { Place, ReturnEventType } from './domain/unit-return.js';

const actionOf: Readonly<Record<ReturnEventType, string>> = {
  'return.open': 'ReturnOpened',
  'return.submit': 'ReturnSubmitted',
  'return.approve': 'ReturnApproved',
  'return.refuse': 'ReturnRefused',
  'return.accept': 'ReturnAccepted',
  'return.sendBack': 'ReturnSentBack',
  'return.withdraw': 'ReturnWithdrawn',
  'return.waive': 'ReturnWaived',
  'exception.ask': 'LockExceptionAsked',
  'exception.grant': 'LockExceptionGranted',
  'exception.refuse': 'LockExceptionRefused',
  'clock.reminder': 'ReturnReminded',
  'clock.overdue': 'ReturnBecameLate',
  'clock.escalation': 'ReturnEscalated',
  'clock.lock': 'ReturnLocked',
};

/** States, acts and work of a unit's return as people say them. */
export const returnWords = {
  subject: 'Phiếu báo cáo',
  way: 'Đường đi của phiếu báo cáo',
  states: {
    open: 'Đang nhập',
    submitted: 'Chờ trưởng đơn vị duyệt',
    approved: 'Chờ phòng đầu mối tiếp nhận',
    accepted: 'Đã tiếp nhận',
    locked: 'Đã khóa số liệu',
    waived: 'Không phải nộp',
  },
  actionOf,
  actions: {
    ReturnOpened: 'Mở phiếu báo cáo',
    ReturnSubmitted: 'Trình trưởng đơn vị',
    ReturnApproved: 'Duyệt, gửi phòng đầu mối',
    ReturnRefused: 'Trưởng đơn vị trả lại',
    ReturnAccepted: 'Tiếp nhận phiếu',
    ReturnSentBack: 'Phòng đầu mối trả lại',
    ReturnWithdrawn: 'Rút phiếu lại để sửa',
    ReturnWaived: 'Thôi chờ phiếu',
    LockExceptionAsked: 'Đề nghị mở khóa ngoại lệ',
    LockExceptionGranted: 'Đồng ý mở khóa ngoại lệ',
    LockExceptionRefused: 'Không đồng ý mở khóa',
    ReturnReminded: 'Nhắc nộp phiếu',
    ReturnBecameLate: 'Quá hạn nộp phiếu',
    ReturnEscalated: 'Báo cấp trên phiếu quá hạn',
    ReturnLocked: 'Khóa số liệu',
  },
  work: {
    fillReturn: 'Nhập, trình phiếu',
    approveReturn: 'Duyệt phiếu',
    acceptReturn: 'Tiếp nhận phiếu',
    decideException: 'Quyết định mở khóa',
  },
  page: (id: string): string => `/phieu-bao-cao/${id}`,
  newsOf,
} as const satisfies MachineWords;

type Data = Readonly<Record<string, unknown>>;

/** Whom a clock tells, and who hears what became of his return. */
function newsOf(action: string, title: string, data: Data): News | null {
  const sentence = news[action]?.(data);
  if (!sentence) return null;
  const { people = [], places = [], text } = sentence;
  return { people: people as News['people'], places, text: `${title} ${text}` };
}

interface Sentence {
  readonly text: string;
  readonly people?: readonly unknown[];
  readonly places?: readonly Place[];
}

const reasonOf = ({ reason }: Data): string => (typeof reason === 'string' ? reason : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const told = ({ tells }: Data): readonly Place[] => listOf(tells) as readonly Place[];

const news: Readonly<Record<string, (data: Data) => Sentence>> = {
  ReturnReminded: (data) => ({ places: told(data), text: reminders[bellOf(data)] ?? '' }),
  ReturnBecameLate: (data) => ({ places: told(data), text: 'đã quá hạn nộp.' }),
  ReturnEscalated: (data) => ({ places: told(data), text: 'quá hạn nộp; được báo lên bạn.' }),
  ReturnRefused: (data) => ({
    people: listOf(data['fillers']),
    text: `bị trưởng đơn vị trả lại: ${reasonOf(data)}`,
  }),
  ReturnSentBack: (data) => ({
    people: [...listOf(data['fillers']), data['approvedBy']].filter(Boolean),
    text: `bị phòng đầu mối trả lại: ${reasonOf(data)}`,
  }),
  ReturnAccepted: (data) => ({
    people: [...listOf(data['fillers']), data['approvedBy']].filter(Boolean),
    text: 'đã được phòng đầu mối tiếp nhận.',
  }),
  LockExceptionGranted: (data) => ({
    people: [data['askedBy'], ...listOf(data['fillers'])].filter(Boolean),
    text: 'được mở khóa ngoại lệ.',
  }),
  LockExceptionRefused: (data) => ({
    people: [data['askedBy']].filter(Boolean),
    text: 'không được mở khóa.',
  }),
};

const bellOf = ({ bell }: Data): string => String(bell).split(':')[0] ?? '';

const reminders: Readonly<Record<string, string>> = {
  before: 'sắp đến hạn nộp.',
  on: 'đến hạn nộp hôm nay.',
  after: 'quá hạn, chưa nộp.',
};
