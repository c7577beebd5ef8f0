import type { ReplyOf } from '../server/routes.js';

export type Period = ReplyOf<'GET /api/periods/:periodId'>;
export type PeriodRow = ReplyOf<'GET /api/periods'>[number];
export type Standing = Period['standing'][number];
export type Exception = Period['exceptions'][number];
export type Regime = ReplyOf<'GET /api/regimes/:regimeId'>;
export type RegimeRow = ReplyOf<'GET /api/regimes'>[number];
export type UnitId = Standing['unitId'];
