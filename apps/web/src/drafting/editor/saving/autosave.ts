import { createActor, fromPromise, type ActorRefFrom } from 'xstate';
import type { WorkingCopy } from '../content.js';
import type { AnyAutosave } from './any-autosave.js';
import { autosaveMachine, type Saving } from './autosave.machine.js';
import { saveAtServer } from './save-at-server.js';

export type Autosave = ActorRefFrom<typeof autosaveMachine>;

export const startAutosave = (documentId: string, input: WorkingCopy): Autosave =>
  createActor(
    autosaveMachine.provide({
      actors: {
        save: fromPromise<WorkingCopy, Saving>(({ input: saving }) =>
          saveAtServer(documentId, saving),
        ),
      },
    }),
    { input },
  ).start();

/** Sends what is unsaved; true when nothing is left unsaved. */
export function settle(autosave: AnyAutosave): Promise<boolean> {
  autosave.send({ type: 'saveNow' });
  return new Promise((resolve) => {
    const judge = (): void => {
      const now = autosave.getSnapshot();
      if (now.matches('waiting') || now.matches('saving')) return;
      subscription.unsubscribe();
      resolve(now.matches('saved'));
    };
    const subscription = autosave.subscribe(judge);
    judge();
  });
}
