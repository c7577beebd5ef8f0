import type { SigningIntent } from '../../intent.js';
import type { UnlockedKey } from '../../key.js';
import type { KeptKeyRow } from '../../store/keys.sql.js';

/** A key that signs what an intent of its own names, and nothing else. */
export function unlockedKey(key: KeptKeyRow, sign: UnlockedKey['sign']): UnlockedKey {
  const {
    sealedP12: _p12,
    sealedPin: _pin,
    serviceId: _service,
    reachedBy: _reachedBy,
    ...facts
  } = key;
  return {
    facts,
    method: facts.kind,
    sign: async (...intents: readonly [SigningIntent, ...SigningIntent[]]) => {
      if (intents.some(({ keyId }) => keyId !== facts.keyId))
        throw new TypeError('An intent is signed with the key it names.');
      return sign(...intents);
    },
  };
}
