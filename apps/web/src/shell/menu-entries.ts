import type { ReplyOf } from '../server/routes.js';
import { hasCentresBelow, mayDo, type Me } from './me.js';

export type Counters = ReplyOf<'GET /api/desk/counters'>;

export interface MenuEntry {
  readonly to: string;
  readonly name: string;
  readonly counts?: (counters: Counters) => number;
  /** What waits here holds up other people. */
  readonly urgent?: boolean;
}

interface Place extends MenuEntry {
  readonly shownTo: (me: Me) => boolean;
}

const everybody = (): boolean => true;
const can =
  (action: string, subject: string) =>
  (me: Me): boolean =>
    mayDo(me, action, subject);

const reviews = (me: Me): boolean =>
  ['checkContent', 'checkForm', 'approve', 'sign'].some((action) => mayDo(me, action, 'Document'));

const groups: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  {
    title: '',
    places: [
      { to: '/', name: 'Bàn làm việc', counts: allOf, shownTo: everybody },
      {
        to: '/viec-chua-co-nguoi',
        name: 'Việc chưa có người làm',
        shownTo: can('assign', 'WorkItem'),
      },
      { to: '/vang-mat', name: 'Vắng mặt, làm thay', shownTo: can('read', 'Absence') },
    ],
  },
  {
    title: 'Văn bản đi',
    places: [
      {
        to: '/du-thao',
        name: 'Dự thảo',
        counts: ({ drafts }) => drafts,
        shownTo: can('create', 'Document'),
      },
      {
        to: '/phe-duyet',
        name: 'Phê duyệt & Ký',
        counts: ({ review, sign }) => review + sign,
        urgent: true,
        shownTo: reviews,
      },
      {
        to: '/cap-so',
        name: 'Chờ cấp số',
        counts: ({ number }) => number,
        urgent: true,
        shownTo: can('issue', 'Document'),
      },
      {
        to: '/gui',
        name: 'Gửi nơi nhận',
        counts: ({ dispatch }) => dispatch,
        shownTo: can('dispatch', 'Document'),
      },
      { to: '/so-van-ban-di', name: 'Sổ văn bản đi', shownTo: can('read', 'Register') },
    ],
  },
  {
    title: 'Văn bản đến',
    places: [
      {
        to: '/van-ban-den',
        name: 'Văn bản đến',
        counts: ({ incoming }) => incoming,
        shownTo: can('read', 'IncomingDocument'),
      },
      { to: '/so-van-ban-den', name: 'Sổ văn bản đến', shownTo: can('read', 'Register') },
    ],
  },
  {
    title: 'Thực hiện',
    places: [
      {
        to: '/ke-hoach',
        name: 'Kế hoạch',
        counts: ({ leftovers }) => leftovers,
        shownTo: can('read', 'Plan'),
      },
      {
        to: '/nhiem-vu',
        name: 'Nhiệm vụ',
        counts: ({ planTasks }) => planTasks,
        shownTo: can('read', 'PlanTask'),
      },
      { to: '/chi-tieu', name: 'Chỉ tiêu', shownTo: can('read', 'PlanTarget') },
      {
        to: '/bao-cao-dinh-ky',
        name: 'Báo cáo định kỳ',
        counts: ({ unitReturns }) => unitReturns,
        shownTo: can('read', 'Period'),
      },
      {
        to: '/don-vi-truc-thuoc',
        name: 'Đơn vị trực thuộc',
        shownTo: (me) => hasCentresBelow(me) && mayDo(me, 'read', 'ReceivedReport'),
      },
    ],
  },
  {
    title: 'Theo dõi',
    places: [
      {
        to: '/phan-anh',
        name: 'Phản ánh, kiến nghị',
        counts: ({ petitions }) => petitions,
        shownTo: can('read', 'Petition'),
      },
      {
        to: '/gia-han',
        name: 'Gia hạn nhiệm vụ',
        counts: ({ extensions }) => extensions,
        shownTo: can('read', 'Extension'),
      },
      { to: '/cham-diem', name: 'Chấm điểm CCHC', shownTo: can('read', 'ScoreSheet') },
      { to: '/so-theo-doi', name: 'Sổ theo dõi công tác', shownTo: can('read', 'LedgerEntry') },
    ],
  },
  {
    title: 'Tra cứu',
    places: [
      { to: '/tra-cuu', name: 'Hồ sơ văn bản', shownTo: can('read', 'Document') },
      { to: '/kiem-tra-chu-ky', name: 'Kiểm tra chữ ký', shownTo: everybody },
      { to: '/nhat-ky', name: 'Nhật ký', shownTo: can('read', 'TrailEvent') },
    ],
  },
  {
    title: 'Quản trị',
    places: [
      {
        to: '/quan-tri/nguoi',
        name: 'Người và vị trí',
        shownTo: can('administer', 'Organisation'),
      },
      { to: '/quan-tri/don-vi', name: 'Đơn vị', shownTo: can('administer', 'Organisation') },
      { to: '/quan-tri/duong-trinh', name: 'Đường trình ký', shownTo: can('administer', 'Route') },
      {
        to: '/quan-tri/uy-quyen',
        name: 'Giao ký, ủy quyền',
        shownTo: can('administer', 'Organisation'),
      },
      {
        to: '/quan-tri/phu-trach',
        name: 'Phân công phụ trách',
        shownTo: can('administer', 'Delegation'),
      },
      { to: '/quan-tri/lich', name: 'Lịch làm việc', shownTo: can('administer', 'Calendar') },
      {
        to: '/quan-tri/ban-tin',
        name: 'Bản tin tuần',
        shownTo: can('administer', 'Organisation'),
      },
      { to: '/quan-tri/so', name: 'Sổ và số', shownTo: can('administer', 'Organisation') },
      { to: '/quan-tri/noi-nhan', name: 'Nơi nhận', shownTo: can('administer', 'Organisation') },
      { to: '/quan-tri/khoa', name: 'Khóa ký', shownTo: can('administer', 'Organisation') },
      {
        to: '/quan-tri/anh-chu-ky',
        name: 'Ảnh chữ ký, con dấu',
        shownTo: can('administer', 'SigningKey'),
      },
      { to: '/quan-tri/ky-so', name: 'Mức chữ ký', shownTo: can('administer', 'SigningKey') },
      {
        to: '/quan-tri/tin-cay',
        name: 'Chứng thư gốc',
        shownTo: can('administer', 'SigningKey'),
      },
      {
        to: '/quan-tri/cai-dat',
        name: 'Tình trạng cài đặt',
        shownTo: can('administer', 'Organisation'),
      },
    ],
  },
];

function allOf(counters: Counters): number {
  const { returned, review, sign, number, dispatch, incoming, questions } = counters;
  const { petitions, extensions, unitReturns, planTasks, leftovers } = counters;
  const documents = returned + review + sign + number + dispatch + incoming + questions;
  return documents + petitions + extensions + unitReturns + planTasks + leftovers;
}

/** The menu of a person: only places where he may do or see something. */
export const menuFor = (me: Me): readonly { title: string; entries: readonly MenuEntry[] }[] =>
  groups
    .map(({ title, places }) => ({ title, entries: places.filter(({ shownTo }) => shownTo(me)) }))
    .filter(({ entries }) => entries.length > 0);
