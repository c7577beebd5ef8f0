import type { DocumentAct } from '#contracts';
import type { Station } from './stations.js';

export interface Standing {
  readonly state: string;
  readonly stateName: string;
  /** Who is waited for, with what, until when. */
  readonly waitingFor: readonly (readonly [what: string, who: string, dueAt: string | null])[];
  /** What each post is offered; who is not named is offered nothing. */
  readonly acts: Readonly<Record<string, readonly DocumentAct[]>>;
}

const issueBy = '2026-03-05T10:00:00.000Z';
const sendBy = '2026-03-05T05:00:00.000Z';
const afterIssue = {
  'chuyenvien.tchc': ['replacement', 'correction'],
  pgd1: ['recall', 'replacement', 'correction'],
  pgd2: ['recall', 'replacement', 'correction'],
  giamdoc: ['recall', 'replacement', 'correction'],
  vanthu1: ['recall'],
  vanthu2: ['recall'],
} as const;
const clerksAlso = (...acts: DocumentAct[]) => ({
  ...afterIssue,
  vanthu1: [...acts, ...afterIssue.vanthu1],
  vanthu2: [...acts, ...afterIssue.vanthu2],
});

/** Written by hand: where the plan stands after each step, whom it waits for, what each post may do. */
export const way: readonly (readonly [Station | 'acknowledged' | 'filed', Standing])[] = [
  [
    'drafted',
    {
      state: 'drafted',
      stateName: 'Soạn thảo',
      waitingFor: [],
      acts: { 'chuyenvien.tchc': ['edit', 'submission', 'cancellation'] },
    },
  ],
  [
    'inReview',
    {
      state: 'inReview',
      stateName: 'Kiểm tra, duyệt',
      waitingFor: [
        ['Kiểm tra nội dung', 'Trưởng đơn vị – Phòng Tổ chức - Hành chính', null],
        ['Kiểm tra thể thức', 'Người kiểm tra thể thức', null],
      ],
      acts: {
        'chuyenvien.tchc': ['withdrawal'],
        'truongphong.tchc': ['approval', 'return'],
        thethuc: ['approval', 'return'],
        pgd1: ['return'],
      },
    },
  ],
  [
    'checked',
    {
      state: 'inReview',
      stateName: 'Kiểm tra, duyệt',
      waitingFor: [['Duyệt', 'Trần Thị Bình', null]],
      acts: {
        'chuyenvien.tchc': ['withdrawal'],
        'truongphong.tchc': ['return'],
        thethuc: ['return'],
        pgd1: ['approval', 'return'],
      },
    },
  ],
  [
    'approved',
    {
      state: 'approved',
      stateName: 'Đã duyệt, chờ ký số',
      waitingFor: [['Ký số', 'Trần Thị Bình', null]],
      acts: {
        'chuyenvien.tchc': ['withdrawal'],
        'truongphong.tchc': ['return'],
        pgd1: ['return', 'signature'],
      },
    },
  ],
  [
    'leaderSigned',
    {
      state: 'leaderSigned',
      stateName: 'Đã ký, chờ cấp số',
      waitingFor: [['Cấp số, đóng dấu', 'Văn thư', issueBy]],
      acts: { vanthu1: ['return', 'registration'], vanthu2: ['return', 'registration'] },
    },
  ],
  [
    'issued',
    {
      state: 'issued',
      stateName: 'Đã ban hành',
      waitingFor: [['Gửi nơi nhận', 'Văn thư', sendBy]],
      acts: clerksAlso('dispatch'),
    },
  ],
  ['sent', { state: 'sent', stateName: 'Đã gửi', waitingFor: [], acts: afterIssue }],
  [
    'acknowledged',
    {
      state: 'acknowledged',
      stateName: 'Nơi nhận đã tiếp nhận',
      waitingFor: [['Lưu hồ sơ', 'Văn thư', null]],
      acts: clerksAlso('filing'),
    },
  ],
  ['filed', { state: 'filed', stateName: 'Đã lưu hồ sơ', waitingFor: [], acts: afterIssue }],
];
