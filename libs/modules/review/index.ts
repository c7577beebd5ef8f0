export type { ReviewAct, ReviewedKind } from './review-act.js';
export type { CommentId, Thread } from './review-comment.js';
export { ReviewFacade } from './review.facade.js';
export { RoutesFacade } from './routes.facade.js';
export type { RouteId, RouteVersion, WrittenRoute } from './routes/route-version.js';
export { ReviewModule } from './review.module.js';
export { isForAnswering, isForResolving, waitsForAnswer } from './thread.js';
