import type { ErrorDetails } from '#kernel';
import { momentText } from './day-text.js';
import type { ProblemCatalogue } from './problem.js';
import { waitsFor } from './waits-for.js';
import { wayOn } from './way-on.js';

/** Refusals of the engine, of the journey's rules and of the way of received documents. */
export const journeyProblems = {
  SubjectIsUnknown: {
    status: 404,
    text: () => 'Không có văn bản này, hoặc bạn không được xem.',
  },
  TrailHasLostEvents: {
    status: 500,
    text: () =>
      'Nhật ký thiếu sự kiện chưa được ghi số thứ tự nên không xuất. Hãy báo quản trị kiểm tra cơ sở dữ liệu.',
  },
  SubjectIsBusy: {
    status: 409,
    text: () => 'Nhiều người đang xử lý văn bản này cùng lúc. Hãy tải lại và thử lại.',
  },
  IdempotencyKeyWasUsedForAnotherRequest: {
    status: 422,
    text: () => 'Khóa chống gửi trùng (Idempotency-Key) đã dùng cho một yêu cầu khác.',
  },
  ActIsNotPossibleNow: {
    status: 409,
    text: (d) =>
      `Chưa làm được việc này: văn bản đang ở bước “${stateName(d['state'])}”.${waitsFor(d)}`,
  },
  DocumentHasMovedOn: {
    status: 409,
    text: (d) =>
      `Văn bản không còn chờ bạn${lastAct(d)}. Nay văn bản ở bước “${stateName(d['state'])}”.${waitsFor(d)}`,
  },
  OnlyDraftsAreEdited: {
    status: 409,
    text: (d) =>
      `Văn bản đang ở bước “${stateName(d['state'])}” nên không sửa được nội dung. Muốn sửa phải rút lại hoặc chờ trả lại.${waitsFor(d)}`,
  },
  ActsNeedAReason: {
    status: 422,
    text: () => 'Phải ghi rõ lý do; lý do được lưu vào lịch sử văn bản.',
  },
  OnlyADrafterWithdraws: {
    status: 403,
    text: () => 'Chỉ người soạn thảo được rút lại hoặc hủy dự thảo của mình.',
  },
  WantedDateIsPast: {
    status: 422,
    text: () => 'Thời hạn xin duyệt đã qua. Hãy chọn một thời điểm sau lúc trình.',
  },
  ContentReviewerHeadsTheDraftingUnit: {
    status: 422,
    text: () =>
      'Người kiểm tra nội dung phải là trưởng hoặc phó của đơn vị soạn thảo. Hãy chọn lại, hoặc để trống để trình trưởng đơn vị.',
  },
  ContentReviewerIsNotADrafter: {
    status: 422,
    text: () =>
      'Người được mời kiểm tra nội dung đã tham gia soạn thảo văn bản này. Hãy chọn người khác.',
  },
  ReviewTaskIsForItsAddressee: {
    status: 403,
    text: (d) => `Việc này được trình đích danh người khác.${waitsFor(d)}`,
  },
  SignerIsNotADrafter: {
    status: 422,
    text: () =>
      'Người được chọn ký đã tham gia soạn thảo văn bản này nên không được ký. Hãy chọn người ký khác.',
  },
  DrafterCannotReviewOwnDraft: {
    status: 403,
    text: () =>
      'Bạn đã tham gia soạn thảo văn bản này nên không được kiểm tra, duyệt hoặc trả lại.',
  },
  RoundIsCurrent: {
    status: 409,
    text: (d) =>
      `Văn bản đã sang lượt trình mới. Hãy tải lại để xem đúng bản đang trình.${waitsFor(d)}`,
  },
  PdfIsPreparedBeforeReview: {
    status: 409,
    text: () => 'Bản PDF của văn bản đang được tạo. Hãy chờ ít giây rồi thử lại.',
  },
  ApprovalBindsToContent: {
    status: 409,
    text: () =>
      'Nội dung đã khác bản bạn vừa xem nên thao tác không được ghi nhận. Hãy xem lại bản hiện hành.',
  },
  ReviewTaskIsOpen: {
    status: 409,
    text: (d) => `Việc này đã xong hoặc chưa đến lượt.${waitsFor(d)}`,
  },
  FinalApproverIsTheSigner: {
    status: 403,
    text: (d) =>
      `Người duyệt cuối phải chính là người ký văn bản (NĐ 30/2020 Điều 11).${waitsFor(d)}`,
  },
  OnlyTheNamedSignerSigns: {
    status: 403,
    text: (d) => `Chỉ người có tên ở phần ký của văn bản mới được ký.${waitsFor(d)}`,
  },
  AuthorityDiffersFromSignatureBlock: {
    status: 409,
    text: (d) =>
      `Thẩm quyền ký hiện tại (${d['basis']}) khác phần ký đã chốt khi trình. Hãy trả lại để trình lại với phần ký đúng.${wayOn(d)}`,
  },
  VersionIsCurrent: {
    status: 409,
    text: () => 'Bản trình này không còn hiện hành.',
  },
  SigningIntentIsCurrent: {
    status: 409,
    text: () => 'Phiên ký này không còn hiệu lực (đã ký xong, đã rút lại hoặc hết thời gian).',
  },
  SealNeedsAValidLeaderSignature: {
    status: 409,
    text: () =>
      'Chữ ký số của lãnh đạo trên tệp không hợp lệ nên không được cấp số, đóng dấu. Hãy trả lại để ký lại.',
  },
  SealNeedsALiveAuthority: {
    status: 409,
    text: () =>
      'Người ký không có thẩm quyền còn hiệu lực tại thời điểm ký nên không được cấp số, đóng dấu.',
  },
  ClerkIsNeitherDrafterNorSigner: {
    status: 403,
    text: (d) =>
      `Văn thư cấp số, đóng dấu không được là người soạn thảo hoặc người ký chính văn bản này.${waitsFor(d)}`,
  },
  DocumentIsSealedAlready: {
    status: 409,
    text: () => 'Văn bản đã được cấp số và đóng dấu.',
  },
  DispatchNamesAReceiver: {
    status: 422,
    text: () => 'Phải chọn ít nhất một nơi nhận.',
  },
  DispatchStartsOnce: {
    status: 409,
    text: () => 'Văn bản đã được gửi. Gửi lại từng nơi nhận ở mục theo dõi gửi.',
  },
  DeliveryBelongsToTheDocument: {
    status: 404,
    text: () => 'Nơi nhận này không thuộc văn bản.',
  },
  OnlyRefusedDeliveriesAreResent: {
    status: 409,
    text: () => 'Chỉ gửi lại cho nơi đã từ chối tiếp nhận.',
  },
  AcceptedDeliveriesAreNotWaived: {
    status: 409,
    text: () => 'Nơi nhận đã tiếp nhận văn bản nên không cần bỏ theo dõi.',
  },
  ReceiversAreServedBeforeFiling: {
    status: 409,
    text: () =>
      'Còn nơi nhận chưa được gửi hoặc chưa tiếp nhận. Hãy gửi, chờ tiếp nhận, hoặc bỏ theo dõi kèm lý do rồi mới lưu hồ sơ.',
  },
  ReplacementHasEqualForm: {
    status: 422,
    text: () =>
      'Văn bản thay thế phải là một văn bản khác, cùng thể loại (NĐ 30/2020 Điều 18 khoản 3).',
  },
  ReplacementIsIssuedFirst: {
    status: 409,
    text: (d) =>
      `Văn bản thay thế đang ở bước “${stateName(d['state'])}”; phải ban hành văn bản đó trước rồi mới thay thế.`,
  },
  CorrectionIsAnOfficialLetter: {
    status: 422,
    text: () => 'Đính chính phải bằng công văn (NĐ 30/2020 Điều 18 khoản 3).',
  },
  TypeHasNoRoute: {
    status: 422,
    text: (d) => `Chưa có đường trình ký cho loại văn bản “${d['docType']}”. Hãy báo quản trị.`,
  },
  RouteIsNotValid: {
    status: 422,
    text: (d) => `Đường trình ký ${d['name']} chưa hợp lệ: ${faultsInWords(d)}`,
  },
  RouteIsUnknown: {
    status: 404,
    text: () => 'Không có đường trình ký này, hoặc chưa được đưa vào dùng.',
  },
  OnlyDraftRoutesAreActivated: {
    status: 409,
    text: () => 'Phiên bản này đã được dùng. Muốn đổi, hãy lưu một bản nháp mới rồi đưa vào dùng.',
  },
  OnlyActiveRoutesAreRetired: {
    status: 409,
    text: () => 'Đường trình ký này hiện không được dùng.',
  },
  TypesKeepARoute: {
    status: 409,
    text: (d) =>
      `Thôi dùng thì ${list(d['docTypes'])} không còn đường trình ký nào. Hãy đưa vào dùng một đường khác cho các loại đó trước.`,
  },
  RouteTaskHasNobody: {
    status: 422,
    text: (d) =>
      `Bước “${d['stage']}” cần ${d['who']} nhưng hôm nay không có ai. Hãy báo quản trị giao người, hoặc đổi đường trình ký.`,
  },
  ReviewerIsNotADrafter: {
    status: 422,
    text: (d) =>
      `Bước “${d['stage']}” chỉ có người đã tham gia soạn thảo văn bản này. Hãy báo quản trị đổi đường trình ký hoặc giao thêm người.`,
  },
  StageIsBehindTheCurrentOne: {
    status: 422,
    text: () => 'Chỉ trả về một bước đã qua của đường trình ký.',
  },
  OpinionIsNoApproval: {
    status: 422,
    text: () => 'Việc này chỉ xin ý kiến: hãy ghi ý kiến, không phải duyệt hay trả lại.',
  },
  DecisionIsNoOpinion: {
    status: 422,
    text: () => 'Việc này cần đồng ý hoặc không đồng ý, không chỉ ghi ý kiến.',
  },
  StageClockHasStopped: {
    status: 409,
    text: () => 'Thời hạn này không còn chạy: bước đã xong hoặc văn bản đã sang lượt khác.',
  },
  OneVoteAPersonInAQuorum: {
    status: 409,
    text: () =>
      'Bước này cần nhiều người cùng đồng ý, và bạn đã quyết định một việc của bước: mỗi người chỉ tính một lần, kể cả khi làm thay hoặc được chuyển việc. Việc này chờ người khác.',
  },
  OpinionIsAskedOnce: {
    status: 409,
    text: () => 'Người này đã có việc ở văn bản đang trình nên không cần hỏi thêm.',
  },
  OpinionGiverIsNotADrafter: {
    status: 422,
    text: () => 'Người được hỏi đã tham gia soạn thảo văn bản này.',
  },
  OpinionGiverHoldsAPost: {
    status: 422,
    text: () =>
      'Người được hỏi hiện không giữ vị trí công tác nào xử lý văn bản, hoặc tài khoản đã khóa, nên không nhận việc được.',
  },
  SubmissionFieldIsFixed: {
    status: 409,
    text: () => 'Bước đang mở của đường trình ký không cho sửa mục này.',
  },
  IncompletePackagesAreNotAccepted: {
    status: 409,
    text: () =>
      'Gói tin thiếu thành phần bắt buộc nên không tiếp nhận được. Hãy từ chối kèm lý do.',
  },
  UnprovenPackagesAreNotAccepted: {
    status: 409,
    text: () =>
      'Chữ ký số trong văn bản không hợp lệ nên không tiếp nhận được. Hãy từ chối kèm lý do.',
  },
} as const satisfies ProblemCatalogue;

/** Each fault with its line, as the text of a route counts them. */
function faultsInWords({ faults }: ErrorDetails): string {
  if (!Array.isArray(faults)) return String(faults);
  return (faults as { line: number; text: string }[])
    .map(({ line, text }) => `dòng ${line}: ${text}`)
    .join(' ');
}

const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words));

const stateNames: Readonly<Record<string, string>> = {
  drafted: 'soạn thảo',
  inReview: 'kiểm tra, duyệt',
  approved: 'đã duyệt, chờ ký số',
  signing: 'đang ký số',
  leaderSigned: 'đã ký, chờ cấp số',
  issuing: 'đang đóng dấu',
  issued: 'đã ban hành',
  sent: 'đã gửi',
  acknowledged: 'nơi nhận đã tiếp nhận',
  filed: 'đã lưu hồ sơ',
  cancelled: 'đã hủy',
  recalled: 'đã thu hồi',
  replaced: 'đã thay thế',
  arrived: 'mới đến',
  accepted: 'đã tiếp nhận',
  refused: 'đã từ chối',
};

const stateName = (state: unknown): string => stateNames[String(state)] ?? String(state);

function lastAct({ lastAct: act }: ErrorDetails): string {
  if (typeof act !== 'object') return '';
  const { name, action, at } = act as Readonly<Record<'name' | 'action' | 'at', string>>;
  return `. Việc làm sau cùng: ${action} (${name}, lúc ${momentText(at)})`;
}
