import { fold } from '#kernel';
import type { Receiver } from '#modules/organisation';
import type { Recipient } from '#nd30';

/** Which of the known outside bodies the lines of nơi nhận name, by name or alias. */
export const receiversNamed = (
  recipients: readonly Pick<Recipient, 'text'>[],
  known: readonly Receiver[],
): readonly Receiver[] => {
  const lines = recipients.map(({ text }) => fold(text));
  return known.filter(({ name, aliases }) =>
    [name, ...aliases].some((called) => lines.some((line) => line.includes(fold(called)))),
  );
};
