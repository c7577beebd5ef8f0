import type { ProblemCatalogue } from './problem.js';

export const signatureLevelProblems = {
  LevelNeedsTimestampAuthority: {
    status: 409,
    text: (d) =>
      `Mức ${d.level} cần dấu thời gian: hãy nhập ít nhất một địa chỉ nơi cấp dấu thời gian.`,
  },
  AddressIsNotHttp: {
    status: 422,
    text: (d) => `"${d.address}" không phải địa chỉ http:// hoặc https://.`,
  },
  TooManyTimestampAuthorities: {
    status: 422,
    text: (d) => `Chỉ đặt được nhiều nhất ${d.most} nơi cấp dấu thời gian.`,
  },
} as const satisfies ProblemCatalogue;
