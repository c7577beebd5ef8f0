import type { BodyId } from '#kernel';
import type { StampedValue, TrustServices } from '#modules/signing';

/** Each value of one wish with a timestamp of its own, where the body has one made. */
export const stampedValues = (
  trust: TrustServices,
  bodyId: BodyId,
  values: readonly (Uint8Array | undefined)[],
  at: Date,
): Promise<readonly StampedValue[]> =>
  Promise.all(
    values.map(async (value) => {
      if (!value) throw new TypeError('A wish is signed as a whole.');
      return { value, timestampToken: await trust.timestamp(bodyId, value, at) };
    }),
  );
