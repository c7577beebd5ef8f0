import { z } from 'zod';
import { defineRoute } from '../route/define-route.js';
import { instant } from '../fields/fields.js';

/** Levels of PAdES baseline signatures, the lowest first (ETSI EN 319 142-1 §6). */
const signatureLevels = ['B-B', 'B-T', 'B-LT', 'B-LTA'] as const;

const administers = { action: 'administer', subject: 'SigningKey' } as const;

const levelSetting = z
  .strictObject({
    level: z.enum(signatureLevels),
    /** Timestamp authorities in the order in which they are asked. */
    timestampUrls: z.array(z.string()),
  })
  .meta({ id: 'SignatureLevel' });

/** Where an issued file stands for the long term. */
export const longTermView = z
  .strictObject({
    newestPdf: z.string(),
    level: z.enum(signatureLevels),
    wanted: z.enum(signatureLevels),
    /** When it is completed or renewed next; null: nothing more is done. */
    dueAt: instant.nullable(),
    /** Why the last attempt failed, in Vietnamese. */
    lastFailure: z.string().nullable(),
  })
  .meta({ id: 'LongTerm' });

export const signatureLevelContract = {
  signatureLevel: defineRoute({
    method: 'GET',
    path: '/api/signature-level',
    summary: 'Chữ ký của cơ quan được đưa tới mức nào, dấu thời gian lấy ở đâu',
    permission: administers,
    reply: levelSetting,
  }),
  setSignatureLevel: defineRoute({
    method: 'PUT',
    path: '/api/signature-level',
    summary: 'Đặt mức chữ ký và nơi cấp dấu thời gian; bỏ trống mức thì lấy mức cao nhất có thể',
    permission: administers,
    body: z.strictObject({
      level: z.enum(signatureLevels).optional(),
      timestampUrls: z.array(z.string().trim().min(1).max(500)).max(20),
    }),
    reply: levelSetting,
    problems: ['LevelNeedsTimestampAuthority', 'AddressIsNotHttp', 'TooManyTimestampAuthorities'],
  }),
};
