import { call } from '../../../server/call.js';
import { connection } from '../../../server/connection.js';
import { isRefusal, ServerIsAway } from '../../../server/refusal.js';
import type { WorkingCopy } from '../content.js';
import type { Saving } from './autosave.machine.js';
import { same } from './same.js';
import { SomebodySaved } from './somebody-saved.js';

/** Sends the text. A save of mine whose answer was lost is no conflict. */
export async function saveAtServer(documentId: string, saving: Saving): Promise<WorkingCopy> {
  try {
    return heard(await send(documentId, saving));
  } catch (error) {
    if (isRefusal(error, 'WorkingCopyHasChanged')) {
      const theirs = await call('GET /api/documents/:documentId/working-copy', {
        params: { documentId },
      });
      if (same(theirs.content, saving.content)) return theirs;
      if (saving.unanswered.some((sent) => same(theirs.content, sent)))
        return send(documentId, { ...saving, revision: theirs.revision });
      throw new SomebodySaved(theirs, error);
    }
    if (error instanceof ServerIsAway) connection.lost();
    if (isRefusal(error, 'SignInIsNeeded')) connection.sessionEnded();
    throw error;
  }
}

const send = (documentId: string, { content, revision }: Saving): Promise<WorkingCopy> =>
  call('PUT /api/documents/:documentId/working-copy', {
    params: { documentId },
    body: { content, revision },
  });

function heard(reply: WorkingCopy): WorkingCopy {
  connection.found();
  return reply;
}
