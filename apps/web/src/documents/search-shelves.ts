import type { DocumentSummaryView } from '#contracts';

type State = DocumentSummaryView['state'];

/** Where people look for a document; each shelf holds one or several states of its way. */
export const shelves: readonly { key: string; name: string; states: readonly State[] }[] = [
  { key: 'soan', name: 'Đang soạn', states: ['drafted'] },
  { key: 'duyet', name: 'Đang trình duyệt', states: ['inReview'] },
  { key: 'ky', name: 'Chờ ký số', states: ['approved', 'signing'] },
  { key: 'cap-so', name: 'Chờ cấp số, đóng dấu', states: ['leaderSigned', 'issuing'] },
  { key: 'ban-hanh', name: 'Đã ban hành, chưa gửi', states: ['issued'] },
  { key: 'gui', name: 'Đã gửi, chờ tiếp nhận', states: ['sent'] },
  { key: 'xong', name: 'Đã tiếp nhận, đã lưu', states: ['acknowledged', 'filed'] },
  { key: 'het', name: 'Đã hủy, thu hồi, thay thế', states: ['cancelled', 'recalled', 'replaced'] },
];

export const statesOn = (shelfKey: string): State[] | undefined => {
  const shelf = shelves.find(({ key }) => key === shelfKey);
  return shelf && [...shelf.states];
};
