import type { ReplyOf } from '../../server/routes.js';

export type WorkingCopy = ReplyOf<'GET /api/documents/:documentId/working-copy'>;
export type DocumentContent = WorkingCopy['content'];
export type Block = DocumentContent['body'][number];
export type Section = Extract<Block, { kind: 'section' }>;
export type Paragraph = Extract<Block, { kind: 'paragraph' }>;
export type Inline = Paragraph['content'][number];
export type Numbering = Block['numbering'];
export type NodeId = Block['id'];
export type Level = Section['level'];
export type Recipient = DocumentContent['recipients'][number];
export type LegalBasis = DocumentContent['legalBases'][number];
export type Annex = DocumentContent['annexes'][number];
export type TableAnnex = Extract<Annex, { kind: 'table' }>;
export type AnnexColumn = TableAnnex['columns'][number];
export type AnnexRow = TableAnnex['rows'][number];
export type Measure = NonNullable<AnnexRow['measure']>;
