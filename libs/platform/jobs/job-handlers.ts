import type { BodyId } from '#kernel';
import { Injectable } from '@nestjs/common';

export type JobPayload = { readonly bodyId: BodyId } & Readonly<Record<string, unknown>>;
export type JobHandler = (payload: JobPayload, attempt: JobAttempt) => Promise<void>;

export interface JobAttempt {
  readonly number: number;
  /** True when no further attempt follows a failure. */
  readonly last: boolean;
}

/** Which room does which effect. Rooms register their handlers when they start. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler>();

  on(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`Two rooms want to run the job "${task}".`);
    this.handlers.set(task, handler);
  }

  all(): ReadonlyMap<string, JobHandler> {
    return this.handlers;
  }
}
