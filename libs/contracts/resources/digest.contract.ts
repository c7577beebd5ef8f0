import { z } from 'zod';
import { defineRoute } from '../route/define-route.js';

const administers = { action: 'administer', subject: 'Organisation' } as const;

const setting = z.strictObject({
  isOn: z.boolean(),
  /** Monday is 1, Sunday 7; a day of rest passes it on to the next working day of the week. */
  weekday: z.int().min(1).max(7),
  /** From which hour in Vietnam. */
  hour: z.int().min(0).max(23),
});

export const digestContract = {
  read: defineRoute({
    method: 'GET',
    path: '/api/digest-setting',
    summary:
      'Bản tin tuần của cơ quan: bật hay tắt, gửi ngày nào, từ mấy giờ, ai chưa có địa chỉ thư',
    permission: administers,
    reply: setting.extend({
      /** Leaders and heads of units whom no letter can reach. */
      withoutMailbox: z.array(z.string()),
    }),
  }),
  set: defineRoute({
    method: 'PUT',
    path: '/api/digest-setting',
    summary: 'Đặt ngày, giờ gửi bản tin tuần, hoặc tắt bản tin',
    permission: administers,
    body: setting,
    reply: null,
  }),
};
