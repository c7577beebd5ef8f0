import type { WantedSignature } from '#pades';
import type { SigningIntent } from './intent.js';

/** Names of what an intent wants signed, the document's first: unique wherever several are asked. */
export const namesOf = ({ intentId, annexes }: SigningIntent): readonly string[] => [
  intentId,
  ...annexes.map(({ position }) => `${intentId}-${position}`),
];

/** Everything that an intent wants signed. Throws where an agent signs files instead. */
export function wantedOf(intent: SigningIntent): readonly WantedSignature[] {
  const all = [intent.toBeSigned, ...intent.annexes.map(({ toBeSigned }) => toBeSigned)];
  return namesOf(intent).map((name, index) => {
    const toBeSigned = all[index];
    if (!toBeSigned) throw new TypeError('An agent signs files, not bytes.');
    return { name, toBeSigned };
  });
}
