import { padesError } from '../errors.js';
import { childrenOf, derNull, expectTag, objectIdOf, sameBytes, type DerNode } from './der.js';

/** The OID of an AlgorithmIdentifier that has no parameters, or NULL. Throws `DerIsMalformed`. */
export const plainAlgorithm = (node: DerNode | undefined): string => {
  const [id, parameters, ...more] = childrenOf(expectTag(node, 0x30));
  const isPlain = parameters === undefined || sameBytes(parameters.bytes, derNull);
  if (!isPlain || more.length > 0)
    throw padesError('DerIsMalformed', { what: 'algorithm parameters' });
  return objectIdOf(id);
};
