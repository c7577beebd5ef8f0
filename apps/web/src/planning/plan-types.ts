import type { ReplyOf } from '../server/routes.js';

export type Plan = ReplyOf<'GET /api/plans/:planId'>;
export type PlanRow = ReplyOf<'GET /api/plans'>['plans'][number];
export type Task = ReplyOf<'GET /api/tasks/:taskId'>;
export type TaskRow = ReplyOf<'GET /api/tasks'>['tasks'][number];
export type Target = ReplyOf<'GET /api/targets/:targetId'>;
export type TargetRow = ReplyOf<'GET /api/targets'>['targets'][number];
export type Question = Plan['questions'][number]['questions'][number];
export type UnitId = PlanRow['ownerUnitId'];
