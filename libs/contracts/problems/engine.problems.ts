import type { ProblemCatalogue } from './problem.js';

/** Refusals of the engine about the machines themselves. */
export const engineProblems = {
  MachineVersionIsNotInstalled: {
    status: 409,
    text: (d) =>
      `Hồ sơ này chạy theo quy trình “${d['machine']}” bản ${d['version']}, bản đang cài không còn bản đó. ` +
      'Quản trị cần chuyển hồ sơ sang bản mới (trinhky workflow migrate) hoặc cài lại phần mềm có bản đó.',
  },
  MachineDoesNotAdoptThatVersion: {
    status: 409,
    text: (d) =>
      `Quy trình “${d['machine']}” bản ${d['to']} không nói cách nhận hồ sơ của bản ${d['from']}, nên không chuyển được.`,
  },
  OnlyTrialInstallationsAreSeeded: {
    status: 409,
    text: () =>
      'Chỉ làm đầy dữ liệu cho hệ thống thử (DEMO=true), không bao giờ cho hệ thống thật.',
  },
  NothingIsSubmittedYet: {
    status: 409,
    text: () => 'Chưa có văn bản nào được trình để nhân lên. Hãy trình một văn bản rồi chạy lại.',
  },
} as const satisfies ProblemCatalogue;
