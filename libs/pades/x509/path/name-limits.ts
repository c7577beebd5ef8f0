import type { Certificate } from '../certificate.js';
import type { NameConstraints } from '../certificate-extensions.js';
import type { GeneralName } from '../general-name.js';
import { x509Oids } from '../oids.js';
import type { PathFailure } from './path-verdict.js';
import { placeOf } from './name-forms.js';

/**
 * The names that may still be certified. A name must lie within every certificate's permitted
 * subtrees of its form, so these stay apart instead of being intersected.
 */
export type NameLimits = readonly NameConstraints[];

/** The names of a certificate that break a limit (RFC 5280 §6.1.3 b–c). */
export const nameFailures = (
  certificate: Certificate,
  limits: NameLimits,
): readonly PathFailure[] => {
  const names = namesOf(certificate);
  const bases = limits.flatMap(({ permitted, excluded }) => [...permitted, ...excluded]);
  if (names.length * bases.length > mostComparisons) {
    return [{ code: 'NameConstraintIsUnclear', certificate, detail: `${names.length} names` }];
  }
  return names.flatMap((name) =>
    limits.flatMap((limit) => {
      const code = failureOf(name, limit);
      return code === undefined ? [] : [{ code, certificate, detail: textOf(name) }];
    }),
  );
};

/** Each name is held against each subtree; whoever needs more of them wants to keep us busy. */
const mostComparisons = 100_000;

/** Everything a certificate calls its subject; mail addresses in the name are mail addresses. */
const namesOf = ({ subject, subjectAltNames }: Certificate): readonly GeneralName[] => [
  ...(subject.parts.length === 0 ? [] : [{ form: 'directory', name: subject } as const]),
  ...subjectAltNames,
  ...subject.parts
    .filter(({ type }) => type === x509Oids.emailAddress)
    .map(({ value }) => ({ form: 'email', value }) as const),
];

const failureOf = (name: GeneralName, limit: NameConstraints): PathFailure['code'] | undefined => {
  const places = (bases: readonly GeneralName[]): readonly string[] =>
    bases.filter(({ form }) => form === name.form).map((base) => placeOf(name, base));
  const [permitted, excluded] = [places(limit.permitted), places(limit.excluded)];
  const isConcerned = permitted.length + excluded.length > 0;
  if (isConcerned && limit.hasBounds) return 'NameConstraintIsUnclear';
  if (excluded.includes('inside')) return 'NameIsExcluded';
  if (excluded.includes('unclear')) return 'NameConstraintIsUnclear';
  if (permitted.length === 0 || permitted.includes('inside')) return undefined;
  return permitted.includes('unclear') ? 'NameConstraintIsUnclear' : 'NameIsNotPermitted';
};

const textOf = (name: GeneralName): string => {
  if ('name' in name) return name.name.text;
  return 'value' in name ? name.value : name.form;
};
