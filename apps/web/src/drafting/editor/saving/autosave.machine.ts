import { assign, fromPromise, setup } from 'xstate';
import { isRefusal, ServerIsAway } from '../../../server/refusal.js';
import type { DocumentContent, WorkingCopy } from '../content.js';
import { SavedElsewhere } from './somebody-saved.js';

/** What the server keeps of a text that people edit. */
interface Copy<Content> {
  readonly content: Content;
  readonly revision: number;
}

export interface Saving<Content = DocumentContent> {
  readonly content: Content;
  /** What the text grew out of, and its revision. */
  readonly base: Content;
  readonly revision: number;
  /** Sent before, and nobody knows whether it arrived. */
  readonly unanswered: readonly Content[];
}

interface Text<Content, Saved> {
  readonly content: Content;
  /** The server's copy that the text grew out of. */
  readonly saved: Saved;
  /** The text that the server's copy was made of: the same object means nothing is unsaved. */
  readonly savedAs: Content;
  readonly sending: Content | null;
  readonly unanswered: readonly Content[];
  readonly failure: Error | null;
  /** Grows when the text was exchanged under the hands of the person. */
  readonly generation: number;
}

type Event<Content, Saved> =
  | { readonly type: 'changed'; readonly content: Content }
  /** Another text takes its place: recovered, merged, or the server's. */
  | { readonly type: 'exchanged'; readonly content: Content; readonly saved: Saved }
  | { readonly type: 'saveNow' }
  | { readonly type: 'lineIsBack' };

const failureOf = (event: unknown): Error => {
  const error: unknown = Reflect.get(Object(event), 'error');
  return error instanceof Error ? error : new Error(String(error));
};

/** When the text is sent, and what follows when it does not arrive. No state loses a word. */
export const autosaveMachineOf = <Content, Saved extends Copy<Content>>() =>
  setup({
    types: {
      context: {} as Text<Content, Saved>,
      events: {} as Event<Content, Saved>,
      input: {} as Saved,
    },
    actors: {
      save: fromPromise<Saved, Saving<Content>>(() => {
        throw new Error('The place that starts the machine provides how to save.');
      }),
    },
    delays: { quiet: 1_500, again: 5_000 },
    guards: {
      changedMeanwhile: ({ context }) => context.content !== context.savedAs,
    },
  }).createMachine({
    id: 'autosave',
    context: ({ input }) => ({
      content: input.content,
      saved: input,
      savedAs: input.content,
      sending: null,
      unanswered: [],
      failure: null,
      generation: 0,
    }),
    initial: 'saved',
    on: {
      changed: { actions: assign({ content: ({ event }) => event.content }) },
      exchanged: {
        target: '.judging',
        actions: assign(({ context, event }) => ({
          content: event.content,
          saved: event.saved,
          savedAs: event.saved.content,
          unanswered: [],
          failure: null,
          generation: context.generation + 1,
        })),
      },
    },
    states: {
      saved: {
        on: {
          changed: {
            target: 'waiting',
            actions: assign({ content: ({ event }) => event.content }),
          },
        },
      },
      judging: {
        always: [{ guard: 'changedMeanwhile', target: 'waiting' }, { target: 'saved' }],
      },
      waiting: {
        tags: 'unsaved',
        after: { quiet: 'saving' },
        on: {
          saveNow: 'saving',
          changed: {
            target: 'waiting',
            reenter: true,
            actions: assign({ content: ({ event }) => event.content }),
          },
        },
      },
      saving: {
        tags: 'unsaved',
        entry: assign({ sending: ({ context }) => context.content }),
        invoke: {
          src: 'save',
          input: ({ context: { content, saved, unanswered } }) => ({
            content,
            base: saved.content,
            revision: saved.revision,
            unanswered,
          }),
          onDone: {
            target: 'judging',
            actions: assign(({ context, event }) => ({
              saved: event.output,
              savedAs: context.sending ?? context.content,
              unanswered: [],
              failure: null,
            })),
          },
          onError: [
            {
              guard: ({ event }) => event.error instanceof SavedElsewhere,
              target: 'conflicted',
              actions: assign({ failure: ({ event }) => failureOf(event) }),
            },
            {
              guard: ({ event }) => event.error instanceof ServerIsAway,
              target: 'away',
              actions: assign(({ context, event }) => ({
                failure: failureOf(event),
                unanswered: [...context.unanswered, context.sending ?? context.content].slice(-5),
              })),
            },
            {
              guard: ({ event }) => isRefusal(event.error, 'SignInIsNeeded'),
              target: 'signedOut',
              actions: assign({ failure: ({ event }) => failureOf(event) }),
            },
            { target: 'refused', actions: assign({ failure: ({ event }) => failureOf(event) }) },
          ],
        },
      },
      away: {
        tags: 'unsaved',
        after: { again: 'saving' },
        on: { lineIsBack: 'saving', saveNow: 'saving' },
      },
      signedOut: { tags: 'unsaved', on: { lineIsBack: 'saving', saveNow: 'saving' } },
      conflicted: { tags: 'unsaved' },
      refused: {
        tags: 'unsaved',
        on: {
          saveNow: 'saving',
          changed: {
            target: 'waiting',
            actions: assign({ content: ({ event }) => event.content }),
          },
        },
      },
    },
  });

export const autosaveMachine = autosaveMachineOf<DocumentContent, WorkingCopy>();
