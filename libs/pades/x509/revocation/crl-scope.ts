import type { Certificate } from '../certificate.js';
import type { Crl } from '../crl.js';
import {
  allReasons,
  namesOfPoint,
  type DistributionPoint,
  type ReasonFlag,
} from '../distribution-point.js';
import { directoryNamesOf, sameGeneralName, type GeneralName } from '../general-name.js';
import { sameName } from '../name.js';

/** Where revocations of a certificate are told: as it says, and by its issuer (§6.3.3, last step). */
export const pointsOf = ({
  crlDistributionPoints,
  issuer,
}: Certificate): readonly DistributionPoint[] => [
  ...crlDistributionPoints,
  { name: { fullName: [{ form: 'directory', name: issuer }] } },
];

/** The reasons for which a CRL answers at a point; none when it is another's (§6.3.3 b, d). */
export const reasonsCovered = (
  crl: Crl,
  point: DistributionPoint,
  certificate: Certificate,
): readonly ReasonFlag[] => {
  const isOfScope =
    isFromIssuer(crl, point, certificate) &&
    isAtPoint(crl, point, certificate) &&
    isOfKind(crl, certificate);
  if (!isOfScope) return [];
  const { reasons = allReasons } = point;
  const { onlySomeReasons = allReasons } = crl.issuingDistributionPoint ?? {};
  return reasons.filter((reason) => onlySomeReasons.includes(reason));
};

/** By the certificate's issuer, or by the one named at the point, whose CRL must then be indirect. */
const isFromIssuer = (
  { issuer, issuingDistributionPoint }: Crl,
  { crlIssuer }: DistributionPoint,
  certificate: Certificate,
): boolean => {
  if (crlIssuer === undefined) return sameName(issuer, certificate.issuer);
  return (
    issuingDistributionPoint?.indirect === true &&
    directoryNamesOf(crlIssuer).some((name) => sameName(name, issuer))
  );
};

const isAtPoint = (
  { issuer, issuingDistributionPoint }: Crl,
  { name, crlIssuer }: DistributionPoint,
  certificate: Certificate,
): boolean => {
  if (issuingDistributionPoint?.name === undefined) return true;
  const issued = namesOfPoint(issuingDistributionPoint.name, issuer);
  const [base = certificate.issuer] = directoryNamesOf(crlIssuer ?? []);
  const wanted: readonly GeneralName[] =
    name === undefined ? (crlIssuer ?? []) : namesOfPoint(name, base);
  return issued.some((one) => wanted.some((other) => sameGeneralName(one, other)));
};

const isOfKind = (
  { issuingDistributionPoint: point }: Crl,
  { basicConstraints }: Certificate,
): boolean => {
  const isAuthority = basicConstraints?.ca === true;
  return !(
    point?.onlyAttributeCerts === true ||
    (point?.onlyUserCerts === true && isAuthority) ||
    (point?.onlyCaCerts === true && !isAuthority)
  );
};
