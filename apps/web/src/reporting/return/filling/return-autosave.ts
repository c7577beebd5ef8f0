import { createActor, fromPromise, type ActorRefFrom } from 'xstate';
import { SavedElsewhere } from '../../../drafting/editor/saving/somebody-saved.js';
import {
  autosaveMachineOf,
  type Saving,
} from '../../../drafting/editor/saving/autosave.machine.js';
import { call } from '../../../server/call.js';
import { connection } from '../../../server/connection.js';
import { isRefusal, ServerIsAway } from '../../../server/refusal.js';
import type { Content, Finding, UnitReturn } from '../return-types.js';
import { changedPlaces, entriesOf } from './changed-rows.js';

/** What the server keeps of a return that is being filled. */
export interface SavedReturn {
  readonly content: Content;
  readonly revision: number;
  readonly savedAt: string;
  readonly findings: readonly Finding[];
}

const machine = autosaveMachineOf<Content, SavedReturn>();
export type ReturnAutosave = ActorRefFrom<typeof machine>;

export const startReturnAutosave = (
  returnId: UnitReturn['id'],
  input: SavedReturn,
): ReturnAutosave =>
  createActor(
    machine.provide({
      actors: {
        save: fromPromise<SavedReturn, Saving<Content>>(({ input: saving }) =>
          saveReturn(returnId, saving),
        ),
      },
    }),
    { input },
  ).start();

/** Sends the figures. A save of mine whose answer was lost is no conflict. */
async function saveReturn(
  returnId: UnitReturn['id'],
  saving: Saving<Content>,
): Promise<SavedReturn> {
  try {
    return await send(returnId, saving);
  } catch (error) {
    if (isRefusal(error, 'ReturnHasChanged')) {
      const theirs = await call('GET /api/returns/:returnId', { params: { returnId } });
      const mine = saving.unanswered.find((sent) => stands(sent, theirs.content));
      if (mine) return send(returnId, { ...saving, base: mine, revision: theirs.revision });
      throw new SavedElsewhere(error);
    }
    if (error instanceof ServerIsAway) connection.lost();
    if (isRefusal(error, 'SignInIsNeeded')) connection.sessionEnded();
    throw error;
  }
}

const stands = (sent: Content, now: Content): boolean => changedPlaces(sent, now).length === 0;

async function send(
  returnId: UnitReturn['id'],
  { content, base, revision }: Saving<Content>,
): Promise<SavedReturn> {
  const saved = await call('PUT /api/returns/:returnId/content', {
    params: { returnId },
    body: { expectedRevision: revision, entries: entriesOf(base, content) },
  });
  connection.found();
  return { ...saved, content };
}
