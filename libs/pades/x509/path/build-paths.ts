import { sameBytes } from '../../cms/der.js';
import { sameCertificate, type Certificate } from '../certificate.js';
import { hasSigned, isBeyondReading } from '../check-signed.js';
import { sameName, type Name } from '../name.js';
import { trustAnchor, type Issuer, type TrustAnchor } from '../trust-anchor.js';

/** How far the search goes before it gives up; hostile pools are as wide as they are deep. */
export interface PathLimits {
  /** Certificates in a path, the anchor's not counted. */
  readonly length: number;
  /** Paths that reach an anchor. */
  readonly paths: number;
  /** Pairs of certificate and issuer that are looked at. */
  readonly steps: number;
}

const usualLimits: PathLimits = { length: 12, paths: 64, steps: 2000 };

export interface CandidatePath {
  readonly anchor: TrustAnchor;
  /** From the one that the anchor issued to the target; empty when the target is an anchor. */
  readonly path: readonly Certificate[];
}

/**
 * Every path by names and signatures from the target up to an anchor (RFC 4158). Anchors come
 * before other issuers, issuers whose key is the one named before those whose key is not, younger
 * ones before older. No name comes twice with the same key, so no loop is entered.
 */
export function* buildPaths(
  target: Certificate,
  pool: readonly Certificate[],
  anchors: readonly TrustAnchor[],
  limits: Partial<PathLimits> = {},
): Generator<CandidatePath> {
  const { length, paths, steps } = { ...usualLimits, ...limits };
  let [found, taken] = [0, 0];
  const mayHaveIssued = (issuer: Issuer, certificate: Certificate): boolean => {
    taken += 1;
    return taken <= steps && hasIssued(issuer, certificate);
  };
  const subjects = bySubject(pool);

  function* upwards(path: readonly [Certificate, ...Certificate[]]): Generator<CandidatePath> {
    const [top] = path;
    for (const anchor of anchors) {
      if (!sameName(anchor.name, top.issuer) || !mayHaveIssued(anchor, top)) continue;
      found += 1;
      yield { anchor, path };
    }
    if (path.length >= length) return;
    for (const issuer of likeliestFirst(subjects.get(keyOf(top.issuer)) ?? [], top)) {
      if (found >= paths || taken >= steps) return;
      if (isOn(path, issuer) || !mayHaveIssued(trustAnchor(issuer), top)) continue;
      yield* upwards([issuer, ...path]);
    }
  }

  const itself = anchors.find(
    ({ certificate }) => certificate && sameCertificate(certificate, target),
  );
  if (itself !== undefined) yield { anchor: itself, path: [] };
  else yield* upwards([target]);
}

/** What nobody here can verify is followed: validation says then what is wrong with it. */
const hasIssued = ({ spki }: Issuer, { signed }: Certificate): boolean =>
  isBeyondReading(signed) || hasSigned(signed, spki);

const keyOf = (name: Name): string => name.comparable.join('\n');

/** A pool is put in order once. */
const pools = new WeakMap<readonly Certificate[], ReadonlyMap<string, readonly Certificate[]>>();

const bySubject = (pool: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> => {
  const known = pools.get(pool) ?? grouped(pool);
  pools.set(pool, known);
  return known;
};

const grouped = (pool: readonly Certificate[]): ReadonlyMap<string, readonly Certificate[]> => {
  const groups = new Map<string, Certificate[]>();
  for (const certificate of pool) {
    const key = keyOf(certificate.subject);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [certificate]);
    else group.push(certificate);
  }
  return groups;
};

const likeliestFirst = (
  issuers: readonly Certificate[],
  { authorityKeyId }: Certificate,
): readonly Certificate[] => {
  const isNamed = ({ subjectKeyId }: Certificate): boolean =>
    authorityKeyId !== undefined &&
    subjectKeyId !== undefined &&
    sameBytes(authorityKeyId, subjectKeyId);
  return [...issuers].sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || Number(b.notBefore) - Number(a.notBefore),
  );
};

const isOn = (path: readonly Certificate[], issuer: Certificate): boolean =>
  path.some(
    ({ subject, spki }) => sameName(subject, issuer.subject) && sameBytes(spki, issuer.spki),
  );
