export type { ReviewAct, ReviewComment, ReviewedKind } from './review-act.js';
export { ReviewFacade } from './review.facade.js';
export { ReviewModule } from './review.module.js';
