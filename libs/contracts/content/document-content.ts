import type { DocumentContent } from '#nd30';
import { z } from 'zod';
import { words } from '../fields/fields.js';
import { annex } from './annex.js';
import { block, legalBasis, recipient } from './block.js';
import { documentType } from './document-type.js';

/** A document's content at the edge: sizes limited, unknown fields refused, all text in NFC. */
export const documentContent: z.ZodType<DocumentContent> = z
  .strictObject({
    schema: z.literal('trinh-ky/content@1'),
    docType: documentType,
    subject: words(2_000),
    header: z.strictObject({
      superior: words(300).nullable(),
      issuer: words(300),
      place: words(100),
      symbol: words(60),
    }),
    secrecy: z.enum(['none', 'secret', 'topSecret', 'ultraSecret']),
    urgency: z.enum(['normal', 'urgent', 'veryUrgent', 'express']),
    addressees: z.array(recipient).max(200),
    legalBases: z.array(legalBasis).max(200),
    body: z.array(block).max(2_000),
    recipients: z.array(recipient).max(200),
    archive: words(300),
    annexes: z.array(annex).max(50),
  })
  .meta({ id: 'DocumentContent' });
