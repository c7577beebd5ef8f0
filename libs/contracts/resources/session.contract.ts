import { z } from 'zod';
import { id, newPassword, text } from '../fields/fields.js';
import { password, secondFactorCode } from '../fields/sign-in.js';
import { defineRoute } from '../route/define-route.js';

export const roles = [
  'drafter',
  'unitHead',
  'formChecker',
  'deputyDirector',
  'director',
  'clerk',
  'auditor',
  'administrator',
] as const;

export const role = z.enum(roles);
export type Role = z.output<typeof role>;

/** Who is signed in, for the screen's head line and menus. */
export const me = z
  .strictObject({
    personId: id<'Person'>(),
    name: z.string(),
    body: z.strictObject({
      id: id<'Body'>(),
      name: z.string(),
      shortName: z.string(),
      /** Above the name on paper; null where nobody stands above. */
      superiorName: z.string().nullable(),
      organId: z.string(),
    }),
    posts: z.array(
      z.strictObject({
        postId: id<'Post'>(),
        role,
        title: z.string(),
        unitId: id<'Unit'>(),
        unitName: z.string(),
        /** On what ground this post signs today, in words; null when it signs nothing. */
        authority: z.string().nullable(),
      }),
    ),
    /** Set by an administrator: its owner has yet to set his own. */
    passwordIsGiven: z.boolean(),
    /** The demo world of this installation: its keys sign nothing that counts. */
    isDemo: z.boolean(),
    /** What the person may do at all; single rows are judged one by one. */
    abilities: z.array(z.strictObject({ action: z.string(), subject: z.string() })),
  })
  .meta({ id: 'Me' });

export const sessionContract = {
  signIn: defineRoute({
    method: 'POST',
    path: '/api/session',
    summary: 'Đăng nhập bằng tên đăng nhập và mật khẩu; phiên làm việc nằm trong cookie',
    permission: 'open',
    body: z.strictObject({
      login: text(100),
      password,
      code: secondFactorCode.optional().describe('Khi có dùng mã xác thực thứ hai'),
    }),
    reply: me,
    status: 201,
    problems: [
      'SignInIsRefused',
      'SignInIsThrottled',
      'SecondFactorIsWanted',
      'SecondFactorIsWrong',
    ],
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Đăng xuất: kết thúc phiên làm việc này',
    permission: 'signedIn',
    reply: null,
  }),
  me: defineRoute({
    method: 'GET',
    path: '/api/me',
    summary: 'Người đang đăng nhập, cơ quan, các vị trí công tác và quyền',
    permission: 'signedIn',
    reply: me,
  }),
  changePassword: defineRoute({
    method: 'PUT',
    path: '/api/me/password',
    summary: 'Đổi mật khẩu của chính mình; các phiên làm việc khác của mình kết thúc ngay',
    permission: 'signedIn',
    body: z.strictObject({ current: password, next: newPassword }),
    reply: null,
    problems: ['CurrentPasswordIsWrong', 'NewPasswordIsTheOldOne', 'SignInIsThrottled'],
  }),
};
