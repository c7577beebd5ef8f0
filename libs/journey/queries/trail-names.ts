import { hostedExtension } from '#modules/planning';
import { hostedPetition } from '#modules/petitions';
import { actionNames } from '../names.js';

/** What rooms other than the journey write into the trail, as people say it. */
const otherActions: Readonly<Record<string, string>> = {
  BodySetUp: 'Thiết lập cơ quan',
  SignedIn: 'Đăng nhập',
  UnitAdded: 'Thêm đơn vị',
  UnitRenamed: 'Đổi tên đơn vị',
  UnitClosed: 'Ngừng hoạt động đơn vị',
  UnitAliasAdded: 'Thêm tên gọi khác của đơn vị',
  UnitAliasRemoved: 'Bỏ tên gọi khác của đơn vị',
  PersonAdded: 'Thêm người',
  PersonRenamed: 'Sửa họ tên, thư điện tử',
  PersonDisabled: 'Khóa tài khoản',
  PersonEnabled: 'Mở lại tài khoản',
  PasswordSet: 'Đặt mật khẩu mới',
  PasswordChanged: 'Tự đổi mật khẩu',
  PostGiven: 'Giao vị trí công tác',
  PostEnded: 'Kết thúc vị trí công tác',
  AuthorityDelegated: 'Ghi nhận giao ký',
  DelegationEnded: 'Kết thúc giao ký',
  FieldAssigned: 'Phân công phụ trách',
  FieldAssignmentEnded: 'Kết thúc phân công phụ trách',
  AbsenceRegistered: 'Báo vắng mặt, cử người làm thay',
  AbsenceEnded: 'Trở lại làm việc',
  AbsenceCancelled: 'Hủy lần vắng mặt',
  WorkingWeekSet: 'Đặt giờ làm việc trong tuần',
  CalendarDaySet: 'Đặt ngày nghỉ, ngày làm bù',
  CalendarDayRemoved: 'Bỏ ngày đã đặt riêng',
  WorkClaimed: 'Nhận việc',
  WorkReleased: 'Thả việc, lấy lại việc',
  WorkAssigned: 'Giao việc',
  WorkDelegated: 'Nhờ xử lý',
  WorkAdvised: 'Trả lời việc được nhờ',
  WorkReassigned: 'Chuyển việc',
  ApprovalRefused: 'Duyệt cùng lúc: không được ghi nhận',
  BookOpened: 'Mở sổ',
  RoutesFurnished: 'Nhận các đường trình ký mẫu',
  RouteSaved: 'Lưu bản nháp đường trình ký',
  RouteActivated: 'Đưa đường trình ký vào dùng',
  RouteRetired: 'Thôi dùng đường trình ký',
  ReceiverAdded: 'Thêm nơi nhận',
  ReceiverChanged: 'Sửa nơi nhận',
  ReceiverTrusted: 'Đặt chứng thư của nơi nhận',
  ReceiverDisabled: 'Ngừng dùng nơi nhận',
  ReceiverEnabled: 'Dùng lại nơi nhận',
  KeyImported: 'Nhập khóa ký',
  KeyDisabled: 'Khóa một khóa ký',
  PinWasWrong: 'Nhập sai mã PIN',
  PictureReplaced: 'Thay ảnh chữ ký, con dấu',
  AppearanceChanged: 'Đặt cách hiện chữ ký',
  TrustAnchorAdded: 'Tin cậy một chứng thư gốc',
  NumberSealed: 'Dòng sổ đi: đã đóng dấu',
  NumberDispatched: 'Dòng sổ đi: đã chuyển',
  NumberAcknowledged: 'Dòng sổ đi: nơi nhận ký nhận',
  ArrivalRegistered: 'Vào sổ văn bản đến',
  ArrivalHandedOver: 'Dòng sổ đến: đã chuyển',
  DeliveryPrepared: 'Chuẩn bị gói tin',
  DeliveryMoved: 'Lượt gửi đổi trạng thái',
  DeliveryFailed: 'Gửi không được',
  DeliveryRetried: 'Gửi lại gói tin',
  DeliveryResent: 'Gửi lại với phong bì đã sửa',
  IncomingAccepted: 'Trả lời: đã tiếp nhận',
  IncomingRefused: 'Trả lời: từ chối tiếp nhận',
  DocumentRead: 'Xem văn bản (kiểm tra)',
  IncomingDocumentRead: 'Xem văn bản đến (kiểm tra)',
  PetitionRead: 'Xem phản ánh, kiến nghị (kiểm tra)',
  TrailRead: 'Xem nhật ký (kiểm tra)',
  MachineVersionChanged: 'Chuyển sang bản khác của quy trình',
};

/** What the machines of other rooms leave there, in the words that came with them. */
const machines = [hostedPetition, hostedExtension];
const machineActions: Readonly<Record<string, string>> = Object.assign(
  {},
  ...machines.map(({ words }) => words?.actions),
);

export const trailActionName = (action: string): string =>
  actionNames[action] ?? otherActions[action] ?? machineActions[action] ?? action;

const subjectNames: Readonly<Record<string, string>> = {
  document: 'Văn bản',
  incoming: 'Văn bản đến',
  delivery: 'Lượt gửi',
  registerEntry: 'Dòng sổ',
  reading: 'Lượt xem',
  key: 'Khóa ký',
  picture: 'Ảnh chữ ký, con dấu',
  appearance: 'Cách hiện chữ ký',
  trustAnchor: 'Chứng thư gốc',
  Session: 'Phiên làm việc',
  Organisation: 'Cơ quan',
  Unit: 'Đơn vị',
  Person: 'Người',
  Post: 'Vị trí công tác',
  Delegation: 'Giao ký',
  AssignedField: 'Phân công phụ trách',
  Absence: 'Vắng mặt',
  Calendar: 'Lịch làm việc',
  Book: 'Sổ',
  Route: 'Đường trình ký',
  Receiver: 'Nơi nhận',
};

export const trailSubjectName = (type: string): string =>
  subjectNames[type] ?? machines.find(({ name }) => name === type)?.words?.subject ?? type;
