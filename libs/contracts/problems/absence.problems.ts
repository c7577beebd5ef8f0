import { dayText } from './day-text.js';
import type { ProblemCatalogue } from './problem.js';

const until = (to: unknown): string =>
  to === null || to === undefined ? 'chưa hẹn ngày về' : `đến hết ngày ${dayText(to)}`;

/** Refusals about absences, what deputies are in charge of, and the working calendar. */
export const absenceProblems = {
  NobodyIsHisOwnSubstitute: {
    status: 422,
    text: (d) => `${d.name} không tự làm thay cho mình; hãy chọn người khác.`,
  },
  AbsentPersonHoldsNoPost: {
    status: 422,
    text: (d) =>
      `${d.name} không giữ vị trí công tác nào trong thời gian đó nên không cần người thay.`,
  },
  SubstituteHoldsNoPost: {
    status: 422,
    text: (d) =>
      `${d.name} không giữ vị trí làm việc với văn bản suốt thời gian đó nên không làm thay được; hãy chọn người khác.`,
  },
  SubstituteIsAbsentThen: {
    status: 409,
    text: (d) =>
      `${d.name} cũng vắng mặt từ ngày ${dayText(d.from)} ${until(d.to)} và đã nhờ ${d.substitute} làm thay; việc làm thay không chuyển tiếp. Hãy chọn người có mặt suốt thời gian đó.`,
  },
  AbsentPersonStandsInForAnother: {
    status: 409,
    text: (d) =>
      `${d.name} đang nhận làm thay ${d.absent} từ ngày ${dayText(d.from)} ${until(d.to)}; việc làm thay không chuyển tiếp. Hãy cử người khác làm thay ${d.absent} trước.`,
  },
  PersonIsAbsentThenAlready: {
    status: 409,
    text: (d) =>
      `${d.name} đã được báo vắng mặt từ ngày ${dayText(d.from)} ${until(d.to)}, người làm thay là ${d.substitute}.`,
  },
  AbsenceIsNotKnown: {
    status: 404,
    text: () => 'Không có lần vắng mặt này.',
  },
  AbsenceIsCancelled: {
    status: 409,
    text: () => 'Lần vắng mặt này đã được hủy.',
  },
  AbsenceIsNotProlonged: {
    status: 409,
    text: (d) =>
      `Lần vắng mặt này đã hẹn kết thúc ngày ${dayText(d.to)}; muốn nghỉ thêm thì báo một lần vắng mặt mới.`,
  },
  PersonHasOpenWork: {
    status: 409,
    text: (d) =>
      `Người này còn ${d.count} việc đang chờ: ${d.summary}${Number(d.count) > 5 ? '; …' : ''}. Hãy chọn người nhận bàn giao, hoặc khóa ngay và để việc lại cho trưởng đơn vị, quản trị giao sau.`,
  },
  UnitHasOpenWork: {
    status: 409,
    text: (d) =>
      `Đơn vị còn ${d.count} việc dở dang: ${d.summary}${Number(d.count) > 5 ? '; …' : ''}. Hãy hoàn thành, rút lại hoặc hủy các văn bản đó trước khi ngừng hoạt động đơn vị.`,
  },
  OnlyDeputiesAreInCharge: {
    status: 422,
    text: () =>
      'Chỉ cấp phó của người đứng đầu được phân công phụ trách lĩnh vực, đơn vị (Nghị định 30/2020/NĐ-CP Điều 13 khoản 1).',
  },
  FieldHasADeputyThen: {
    status: 409,
    text: (d) =>
      `Trong thời gian đó ${d.what} đã có cấp phó phụ trách; hãy kết thúc phân công trước rồi mới phân công lại.`,
  },
  AssignedFieldIsNotKnown: {
    status: 404,
    text: () => 'Không có phân công phụ trách này.',
  },
  PowerIsReserved: {
    status: 422,
    text: (d) => `Không giao được hình thức ${d.form}. cho việc này: ${d.power} (${d.clause}).`,
  },
  ShiftsOverlap: {
    status: 422,
    text: (d) => `Giờ làm việc ${d.weekday} chồng lên nhau hoặc kết thúc trước khi bắt đầu.`,
  },
  WeekHasNoWork: {
    status: 422,
    text: () => 'Tuần làm việc phải có ít nhất một buổi làm việc.',
  },
  CalendarDayIsNotKnown: {
    status: 404,
    text: (d) => `Cơ quan chưa đặt gì riêng cho ngày ${dayText(d.day)}.`,
  },
} as const satisfies ProblemCatalogue;
