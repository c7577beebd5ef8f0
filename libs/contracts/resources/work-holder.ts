import { z } from 'zod';
import { id, instant } from '../fields/fields.js';

const somebody = z.strictObject({ id: id<'Person'>(), name: z.string() });

/** How a piece of work came into the hands of who holds it. */
export const heldAs = ['claimed', 'assigned', 'delegated', 'reassigned'] as const;
export type HeldAs = (typeof heldAs)[number];

/** What people may do about who does a piece of work; each is a resource below the item. */
export const workActs = ['claim', 'release', 'assign', 'delegate', 'resolve', 'reassign'] as const;
export type WorkAct = (typeof workActs)[number];

/** Who holds a piece of work now. Nobody, as long as it waits for whom it is addressed to. */
export const workHolder = z
  .strictObject({
    by: somebody,
    as: z.enum(heldAs),
    /** "đã nhận việc", "được nhờ xử lý" */
    asName: z.string(),
    since: instant,
    /** Who handed it over; null when the holder took it himself. */
    givenBy: somebody.nullable(),
    /** What was said on handing it over. */
    note: z.string(),
    /** To whom delegated work comes back; he alone completes it. */
    comesBackTo: somebody.nullable(),
  })
  .meta({ id: 'WorkHolder' });

/** What somebody who was asked to help has answered. */
export const workAdvice = z
  .strictObject({ by: somebody, at: instant, text: z.string() })
  .meta({ id: 'WorkAdvice' });

/** An absent person the reader stands in for today, and by which paper. */
export const actsFor = z
  .strictObject({ id: id<'Person'>(), name: z.string(), basis: z.string() })
  .meta({ id: 'ActsFor' });

/** Where a piece of work lies, as told to one reader. */
export const workStanding = {
  holder: workHolder.nullable(),
  advice: z.array(workAdvice),
  /** The reader may do it now, himself or for somebody absent. */
  mine: z.boolean(),
  actsFor: actsFor.nullable(),
  /** Why the reader may not do it, when it is not his: who holds it, since when, and the way out. */
  notMine: z.string().nullable(),
  /** What the reader may do about who does it. */
  workActs: z.array(z.enum(workActs)),
};
