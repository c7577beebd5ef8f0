import { z } from 'zod';
import { defineRoute } from '../route/define-route.js';
import { packageBody } from '../route/transfer.js';

/** The letter box. Open to all: a message proves by its own signature whom it is from. */
export const intakeContract = {
  package: defineRoute({
    method: 'POST',
    path: '/api/intake/packages',
    summary: 'Nhận gói tin edXML của cơ quan khác',
    permission: 'open',
    body: packageBody('application/octet-stream', 'application/xml', 'text/xml'),
    reply: z.strictObject({ documentUid: z.string(), repeated: z.boolean() }),
    status: 202,
    problems: ['ReceiverIsNotHere', 'PackageIsNotValid'],
  }),
  status: defineRoute({
    method: 'POST',
    path: '/api/intake/statuses',
    summary: 'Nhận trạng thái xử lý của nơi nhận',
    permission: 'open',
    body: packageBody('application/octet-stream', 'application/xml', 'text/xml'),
    reply: z.strictObject({ repeated: z.boolean() }),
    status: 202,
    problems: ['ReceiverIsNotHere', 'PackageIsNotValid'],
  }),
};
