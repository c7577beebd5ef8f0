import { App } from 'antd';
import type { ComponentProps } from 'react';
import type { Acting } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import { TextAct } from './text-act.js';

/** An act that takes one text, in words, with the route it is sent to. */
export interface TextActWords extends Omit<
  ComponentProps<typeof TextAct>,
  'act' | 'onSubmit' | 'onClose'
> {
  readonly route: Acting;
  /** The field of the request that takes the text. */
  readonly field: string;
  readonly done: string;
}

interface SentTextActProps {
  readonly words: TextActWords;
  readonly params: Readonly<Record<string, string>>;
  readonly onClose: () => void;
}

/** The act's dialog: sent, told, and closed. */
export function SentTextAct({
  words: { route, field, done, ...told },
  params,
  onClose,
}: SentTextActProps) {
  const { message } = App.useApp();
  const act = useAct(route);
  return (
    <TextAct
      {...told}
      act={act}
      onClose={onClose}
      onSubmit={(text) =>
        act.mutate({ params, body: { [field]: text } } as never, {
          onSuccess: () => {
            void message.success(done);
            onClose();
          },
        })
      }
    />
  );
}
