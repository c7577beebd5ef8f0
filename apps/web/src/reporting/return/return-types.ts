import type { ReplyOf, RequestOf } from '../../server/routes.js';

export type UnitReturn = ReplyOf<'GET /api/returns/:returnId'>;
export type ReturnRow = ReplyOf<'GET /api/returns'>[number];
export type Content = UnitReturn['content'];
export type TargetLine = Content['targets'][number];
export type TaskLine = Content['tasks'][number];
export type Said = Content['words'];
export type Finding = UnitReturn['findings'][number];
export type Comment = UnitReturn['comments'][number];
export type Change = UnitReturn['changes'][number];
export type Entries = RequestOf<'PUT /api/returns/:returnId/content'>['body']['entries'];
