import { z } from 'zod';
import { instant } from '../fields/fields.js';

/** One step of the way of anything but a document, as its page tells it. */
export const wayStep = z
  .strictObject({
    at: instant,
    /** The act as people say it. */
    name: z.string(),
    /** Null for what time or the system did. */
    by: z.string().nullable(),
    /** What was written with it: a reason, a question, an answer. */
    text: z.string().nullable(),
  })
  .meta({ id: 'WayStep' });

/** Who is waited for, since when, until when. */
export const waitingFor = z
  .strictObject({
    kindName: z.string(),
    who: z.string(),
    since: instant,
    dueAt: instant.nullable(),
  })
  .meta({ id: 'WaitingFor' });
