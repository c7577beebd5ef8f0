import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { keyKind } from './signing-keys.contract.js';

export const workContract = {
  signers: defineRoute({
    method: 'GET',
    path: '/api/signers',
    summary: 'Ai được ký loại văn bản này hôm nay, theo thẩm quyền nào',
    permission: { action: 'create', subject: 'Document' },
    query: z.strictObject({ docType: documentType, unitId: id<'Unit'>().optional() }),
    reply: z.array(
      z.strictObject({
        personId: id<'Person'>(),
        name: z.string(),
        authority: z.enum(['KT', 'TL', 'TUQ', 'Q', 'TM']).nullable(),
        /** As printed above the signature. */
        lines: z.array(z.string()),
      }),
    ),
  }),
  contentReviewers: defineRoute({
    method: 'GET',
    path: '/api/content-reviewers',
    summary: 'Ai kiểm tra nội dung được cho văn bản của một đơn vị hôm nay',
    permission: { action: 'create', subject: 'Document' },
    query: z.strictObject({ unitId: id<'Unit'>() }),
    reply: z.array(
      z.strictObject({ personId: id<'Person'>(), name: z.string(), title: z.string() }),
    ),
  }),
  receivers: defineRoute({
    method: 'GET',
    path: '/api/receivers',
    summary: 'Các cơ quan ngoài mà văn bản gửi tới được',
    permission: { action: 'read', subject: 'Receiver' },
    reply: z.array(
      z.strictObject({
        id: id<'Receiver'>(),
        organId: z.string(),
        name: z.string(),
        channel: z.enum(['http', 'folder', 'smtp']),
      }),
    ),
  }),
  keys: defineRoute({
    method: 'GET',
    path: '/api/signing-keys',
    summary: 'Khóa ký người đăng nhập dùng được: khóa của mình, và con dấu số nếu là văn thư',
    permission: { action: 'read', subject: 'SigningKey' },
    reply: z.array(
      z.strictObject({
        id: id<'Key'>(),
        purpose: z.enum(['personal', 'seal']),
        kind: keyKind,
        kindName: z.string(),
        /** Signs with a PIN that is typed here; the others ask their owner elsewhere. */
        needsPin: z.boolean(),
        label: z.string(),
        subject: z.string(),
        issuer: z.string(),
        notAfter: instant,
        isTest: z.boolean(),
      }),
    ),
  }),
};
