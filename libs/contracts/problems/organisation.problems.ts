import { dayText } from './day-text.js';
import type { ProblemCatalogue } from './problem.js';
import { wayOn } from './way-on.js';

export const organisationProblems = {
  SignInIsRefused: {
    status: 401,
    text: () => 'Tên đăng nhập hoặc mật khẩu không đúng.',
  },
  SignInIsThrottled: {
    status: 429,
    text: (d) =>
      `Đã thử đăng nhập quá nhiều lần. Hãy đợi ${Math.ceil(Number(d.retryAfterSeconds) / 60)} phút rồi thử lại.`,
  },
  CurrentPasswordIsWrong: {
    status: 422,
    text: () => 'Mật khẩu đang dùng không đúng.',
  },
  SecondFactorIsWanted: {
    status: 422,
    text: () => 'Hãy nhập mã 6 số trong ứng dụng xác thực, hoặc một mã dự phòng.',
  },
  SecondFactorIsWrong: {
    status: 422,
    text: () =>
      'Mã xác thực không đúng, đã hết hạn hoặc đã dùng. Hãy nhập mã mới đang hiện trong ứng dụng.',
  },
  SecondFactorIsSetUpAlready: {
    status: 409,
    text: () => 'Mã xác thực thứ hai đang được dùng. Muốn đổi sang máy khác, hãy tắt rồi bật lại.',
  },
  SecondFactorIsNotSetUp: {
    status: 409,
    text: () => 'Chưa bật mã xác thực thứ hai. Hãy bật ở trang tài khoản trước khi ký.',
  },
  NewPasswordIsTheOldOne: {
    status: 422,
    text: () => 'Mật khẩu mới trùng với mật khẩu đang dùng.',
  },
  SignerHasNoLiveAuthority: {
    status: 409,
    text: (d) =>
      `${d.name} không có thẩm quyền ký ngày ${dayText(d.day)}: không giữ chức vụ người đứng đầu và không được giao ký thay, ký thừa lệnh hay thừa ủy quyền.${wayOn(d)}`,
  },
  SignerAuthorityHasExpired: {
    status: 409,
    text: (d) =>
      `Thẩm quyền ký của ${d.name} (${d.basis}) đã hết hạn từ ngày ${dayText(d.expiredOn)}.${wayOn(d)}`,
  },
  SignerAuthorityHasNotBegun: {
    status: 409,
    text: (d) =>
      `Thẩm quyền ký của ${d.name} (${d.basis}) chỉ có hiệu lực từ ngày ${dayText(d.beginsOn)}.${wayOn(d)}`,
  },
  SignerAuthorityDoesNotCoverType: {
    status: 409,
    text: (d) =>
      `${d.name} không được giao ký loại văn bản "${d.docType}"; phạm vi được giao theo ${d.basis}: ${d.covers}.${wayOn(d)}`,
  },
  SignerAuthorityDoesNotCoverUnit: {
    status: 409,
    text: (d) =>
      `${d.name} không được giao ký văn bản của đơn vị soạn thảo này; phạm vi được giao theo ${d.basis}: ${d.scope}.${wayOn(d)}`,
  },
  SignerPowerIsReserved: {
    status: 409,
    text: (d) =>
      `${d.name} không ký loại văn bản "${d.docType}" theo hình thức ${d.form}. được: ${d.power} (${d.clause}).${wayOn(d)}`,
  },
  ActStaysWithItsHolder: {
    status: 403,
    text: (d) =>
      `Không làm thay ${d.holder} việc này được: ${d.power} (${d.clause}). Nếu không chờ được, hãy rút lại hoặc trả lại văn bản để trình lại với người có thẩm quyền khác.`,
  },
  DelegatorIsNotTheHead: {
    status: 422,
    text: () => 'Chỉ người đứng đầu cơ quan được giao ký; người được giao không được giao lại.',
  },
  DelegateDoesNotFitForm: {
    status: 422,
    text: (d) =>
      `Hình thức ${d.form} không giao được cho chức vụ này: KT. chỉ giao cho cấp phó của người đứng đầu cơ quan, TL. chỉ giao cho người đứng đầu đơn vị (cấp phó của đơn vị chỉ ký khi người đứng đầu đơn vị giao lại theo quy chế, khoản 4 Điều 13 Nghị định 30/2020/NĐ-CP; hệ thống không nhận việc giao lại), TUQ. cho cấp phó hoặc người đứng đầu đơn vị.`,
  },
  SpecialAuthorityNeedsAnEnd: {
    status: 422,
    text: () => 'Thừa ủy quyền (TUQ.) phải có ngày kết thúc.',
  },
  PeriodEndsBeforeItBegins: {
    status: 422,
    text: () => 'Ngày kết thúc đứng trước ngày bắt đầu.',
  },
  BodyIsNotKnown: {
    status: 404,
    text: () => 'Không có cơ quan này.',
  },
  ReceiverIsNotKnown: {
    status: 404,
    text: (d) => `Không có nơi nhận mang mã định danh ${d.organId}.`,
  },
  PersonIsNotKnown: {
    status: 404,
    text: () => 'Không có người này trong cơ quan.',
  },
  PostIsNotKnown: {
    status: 404,
    text: () => 'Không có vị trí công tác này trong cơ quan.',
  },
  UnitIsNotKnown: {
    status: 404,
    text: () => 'Không có đơn vị này trong cơ quan.',
  },
  LoginIsTaken: {
    status: 409,
    text: (d) => `Tên đăng nhập "${d.login}" đã có người dùng.`,
  },
  BodyHasADirectorThen: {
    status: 409,
    text: () => 'Trong thời gian đó cơ quan đã có người đứng đầu; mỗi lúc chỉ có một người.',
  },
  UnitCodeIsTaken: {
    status: 409,
    text: (d) => `Đã có đơn vị mang mã "${d.code}".`,
  },
  UnitNameIsTaken: {
    status: 409,
    text: (d) => `Tên gọi "${d.alias}" đã chỉ ${d.unit}; mỗi tên gọi chỉ một đơn vị.`,
  },
  UnitIsClosed: {
    status: 409,
    text: (d) => `${d.unit} đã ngừng hoạt động từ ngày ${dayText(d.closedOn)}.`,
  },
  UnitStillHasPosts: {
    status: 409,
    text: (d) =>
      `${d.unit} còn người giữ vị trí công tác: ${d.people}. Hãy kết thúc các vị trí đó trước.`,
  },
  UnitStillHasUnits: {
    status: 409,
    text: (d) => `${d.unit} còn đơn vị trực thuộc đang hoạt động: ${d.units}.`,
  },
  OwnNameIsNoAlias: {
    status: 409,
    text: (d) => `"${d.alias}" là tên chính thức của đơn vị nên không bỏ được; hãy đổi tên đơn vị.`,
  },
  AliasIsNotKnown: {
    status: 404,
    text: (d) => `Đơn vị không có tên gọi khác "${d.alias}".`,
  },
  DelegationIsNotKnown: {
    status: 404,
    text: () => 'Không có văn bản giao ký này trong cơ quan.',
  },
  PostIsAlreadyHeld: {
    status: 409,
    text: () => 'Người này đã giữ đúng vị trí này ở đơn vị này trong thời gian đó.',
  },
  AdministratorsDoNoBusiness: {
    status: 409,
    text: () =>
      'Người quản trị không đồng thời giữ vị trí làm việc với văn bản; hãy giao cho hai người khác nhau.',
  },
  BodyKeepsAnAdministrator: {
    status: 409,
    text: () =>
      'Đây là người quản trị cuối cùng còn hoạt động của cơ quan. Hãy giao quyền quản trị cho người khác trước.',
  },
  ReceiverIsTaken: {
    status: 409,
    text: (d) => `Đã có nơi nhận mang mã định danh ${d.organId}.`,
  },
  ReceiverAddressDoesNotFitChannel: {
    status: 422,
    text: (d) => `Địa chỉ "${d.address}" không hợp với kênh gửi: ${d.wanted}.`,
  },
  BodyIsAlreadySetUp: {
    status: 409,
    text: (d) => `Cơ quan có mã định danh ${d.organId} đã được thiết lập.`,
  },
  BodyMustBeNamed: {
    status: 422,
    text: (d) => `Hệ thống có nhiều cơ quan, hãy nêu mã định danh của một: ${d.bodies}.`,
  },
  BodyFileIsNotValid: {
    status: 422,
    text: (d) => `Tệp thiết lập cơ quan có lỗi:\n${d.summary}`,
  },
} as const satisfies ProblemCatalogue;
