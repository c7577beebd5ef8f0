/** The one source of time. Everything that must be movable in a test or a demo reads it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved. */
export class MovableClock implements Clock {
  constructor(private instant: Date) {}

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: Date): void {
    this.instant = new Date(instant);
  }
}

const vietnamOffsetMs = 7 * 3_600_000;

/** The calendar day in Vietnam (UTC+7, no summer time) as `YYYY-MM-DD`. */
export const vietnamDay = (instant: Date): string =>
  new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 10);

/** ISO 8601 with the Vietnamese offset and whole seconds: `2026-11-21T14:05:09+07:00`. */
export const vietnamTimestamp = (instant: Date): string =>
  `${new Date(instant.getTime() + vietnamOffsetMs).toISOString().slice(0, 19)}+07:00`;
