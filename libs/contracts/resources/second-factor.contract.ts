import { z } from 'zod';
import { instant } from '../fields/fields.js';
import { password, secondFactorCode } from '../fields/sign-in.js';
import { defineRoute } from '../route/define-route.js';

const proof = z.strictObject({ password, code: secondFactorCode.optional() });

/** One's own second factor: a code of an app beside the password. */
export const secondFactorContract = {
  standing: defineRoute({
    method: 'GET',
    path: '/api/me/second-factor',
    summary: 'Mã xác thực thứ hai của chính mình: có dùng không, từ khi nào, còn mấy mã dự phòng',
    permission: 'signedIn',
    reply: z.strictObject({
      activeSince: instant.nullable(),
      recoveryCodesLeft: z.int(),
    }),
  }),
  offer: defineRoute({
    method: 'POST',
    path: '/api/me/second-factor',
    summary:
      'Lấy khóa bí mật cho ứng dụng xác thực; chỉ hiện một lần, có tác dụng khi đã nhập mã đầu',
    permission: 'signedIn',
    body: z.strictObject({ password }),
    reply: z.strictObject({ secret: z.string(), uri: z.string() }),
    status: 201,
    problems: ['CurrentPasswordIsWrong', 'SignInIsThrottled', 'SecondFactorIsSetUpAlready'],
  }),
  activate: defineRoute({
    method: 'POST',
    path: '/api/me/second-factor/activation',
    summary: 'Nhập mã đầu tiên của ứng dụng; trả về các mã dự phòng, chỉ hiện một lần',
    permission: 'signedIn',
    body: z.strictObject({ code: secondFactorCode }),
    reply: z.strictObject({ recoveryCodes: z.array(z.string()) }),
    problems: ['SecondFactorIsWrong', 'SecondFactorIsSetUpAlready'],
  }),
  remove: defineRoute({
    method: 'POST',
    path: '/api/me/second-factor/removal',
    summary: 'Thôi dùng mã xác thực thứ hai; cần mật khẩu và một mã',
    permission: 'signedIn',
    body: proof,
    reply: null,
    problems: [
      'CurrentPasswordIsWrong',
      'SignInIsThrottled',
      'SecondFactorIsWanted',
      'SecondFactorIsWrong',
      'SecondFactorIsNotSetUp',
    ],
  }),
};
