import type { ReplyOf } from '../../server/routes.js';

export type Signing = NonNullable<ReplyOf<'GET /api/documents/:documentId/signing'>['signing']>;
export type AgentProblem = NonNullable<Signing['agentProblem']>;

const waiting: readonly Signing['state'][] = [
  'asking',
  'waitingForPhone',
  'waitingForAgent',
  'agentHasFile',
];

export const isWaiting = ({ state }: Signing): boolean => waiting.includes(state);
