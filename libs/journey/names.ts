import type { Role, StationKey } from '#contracts';
import type { WorkItemSpec } from '#engine';
import { roleNames } from '#modules/organisation';

export { roleNames };

/** Words of the journey as people say them; screens show what the server sends. */
export const stateNames: Readonly<Record<string, string>> = {
  drafted: 'Soạn thảo',
  inReview: 'Kiểm tra, duyệt',
  approved: 'Đã duyệt, chờ ký số',
  signing: 'Đang ký số',
  leaderSigned: 'Đã ký, chờ cấp số',
  issuing: 'Đang đóng dấu',
  issued: 'Đã ban hành',
  sent: 'Đã gửi',
  acknowledged: 'Nơi nhận đã tiếp nhận',
  filed: 'Đã lưu hồ sơ',
  cancelled: 'Đã hủy',
  recalled: 'Đã thu hồi',
  replaced: 'Đã thay thế',
};

export const incomingStateNames: Readonly<Record<string, string>> = {
  arrived: 'Mới đến',
  accepted: 'Đã tiếp nhận',
  refused: 'Đã từ chối',
};

export const workNames: Readonly<Record<string, string>> = {
  opinion: 'Cho ý kiến',
  initial: 'Ký nháy',
  contentCheck: 'Kiểm tra nội dung',
  formCheck: 'Kiểm tra thể thức',
  approval: 'Duyệt',
  sign: 'Ký số',
  issue: 'Cấp số, đóng dấu',
  send: 'Gửi nơi nhận',
  file: 'Lưu hồ sơ',
  revise: 'Sửa dự thảo bị trả lại',
  mendDelivery: 'Xử lý nơi nhận từ chối',
  receive: 'Tiếp nhận văn bản đến',
  answer: 'Trả lời câu hỏi',
};

export const stationNames: Readonly<Record<StationKey, string>> = {
  drafting: 'Soạn thảo',
  contentCheck: 'Kiểm tra nội dung',
  formCheck: 'Kiểm tra thể thức',
  approval: 'Phê duyệt',
  signing: 'Ký số',
  issuing: 'Cấp số & đóng dấu',
  dispatch: 'Gửi nơi nhận',
  receipt: 'Tiếp nhận',
};

export const actionNames: Readonly<Record<string, string>> = {
  DocumentCreated: 'Tạo dự thảo',
  DocumentSubmitted: 'Trình văn bản',
  DocumentWithdrawn: 'Rút lại',
  DocumentCancelled: 'Hủy dự thảo',
  PdfPrepared: 'Tạo bản PDF',
  PdfFailed: 'Không tạo được bản PDF',
  ReviewPassed: 'Đạt kiểm tra, duyệt',
  ReviewObjected: 'Không đồng ý',
  OpinionGiven: 'Cho ý kiến',
  OpinionAsked: 'Hỏi thêm ý kiến',
  SubmissionAmended: 'Sửa lời trình',
  DocumentReturned: 'Trả lại',
  ReturnedToStage: 'Trả về bước trước',
  StageReminded: 'Nhắc việc sắp đến hạn',
  StageOverdue: 'Bước quá hạn',
  StageEscalated: 'Báo lên cấp trên',
  RouteOverdue: 'Đường trình ký quá hạn',
  CommentWritten: 'Ghi ý kiến',
  QuestionAsked: 'Hỏi lại',
  CommentAnswered: 'Trả lời ý kiến',
  CommentResolved: 'Xử lý xong ý kiến',
  SigningOpened: 'Mở phiên ký số',
  LeaderSigned: 'Lãnh đạo ký số',
  SigningAbandoned: 'Bỏ phiên ký số',
  SigningExpired: 'Phiên ký số hết thời gian',
  DocumentReturnedByClerk: 'Văn thư trả lại',
  NumberTaken: 'Cấp số, ngày',
  SealingReopened: 'Mở lại phiên đóng dấu',
  DocumentIssued: 'Đóng dấu, ban hành',
  NumberVoided: 'Bỏ số đã cấp',
  DispatchStarted: 'Gửi nơi nhận',
  PackageHandedOver: 'Gói tin đã chuyển',
  ReceiverAnswered: 'Nơi nhận trả lời',
  PackageResent: 'Gửi lại',
  DeliveryWaived: 'Thôi chờ nơi nhận',
  DocumentFiled: 'Lưu hồ sơ',
  DocumentRecalled: 'Thu hồi',
  DocumentReplaced: 'Thay thế',
  DocumentCorrected: 'Đính chính',
  LegalDeadlinePassed: 'Quá thời hạn theo quy định',
  PackageArrived: 'Gói tin đến',
  PackageArrivedAgain: 'Gói tin đến lại',
  IncomingDocumentAccepted: 'Tiếp nhận',
  IncomingDocumentRefused: 'Từ chối tiếp nhận',
};

/** Who is waited for, as a refusal says it: it has no list of people at hand. */
export function whoDoes({ kind, assignee }: Pick<WorkItemSpec, 'kind' | 'assignee'>): string {
  if ('role' in assignee) return roleNames[assignee.role as Role];
  const invited = invitedNames[kind];
  if (invited) return invited;
  return kind === 'revise' ? 'Người soạn thảo' : 'Người ký văn bản';
}

const invitedNames: Readonly<Record<string, string>> = {
  contentCheck: 'Người được mời kiểm tra nội dung',
  formCheck: 'Người được giao kiểm tra thể thức',
  initial: 'Người được giao ký nháy',
  opinion: 'Người được hỏi ý kiến',
};
