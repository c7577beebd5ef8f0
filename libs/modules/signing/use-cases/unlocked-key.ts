import type { SigningKey } from '#pades';
import type { SigningIntent } from '../intent.js';
import type { KeyFacts, UnlockedKey } from '../key.js';

/** A key that signs what an intent names, and nothing else. */
export const unlockedKey = (facts: KeyFacts, key: SigningKey): UnlockedKey => ({
  facts,
  method: 'p12',
  sign: async ({ keyId, toBeSigned }: SigningIntent) => {
    if (keyId !== facts.keyId) throw new TypeError('An intent is signed with the key it names.');
    return Buffer.from(key.sign(toBeSigned));
  },
});
