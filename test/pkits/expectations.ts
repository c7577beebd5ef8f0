import type { PathFailureCode } from '#pades/x509';

/** How a test is to end under the settings given to it. */
export interface Expectation {
  readonly settings: Settings;
  readonly isAccepted: boolean;
}

/** Departures from the default settings; policies are NIST's test policies by number. */
export interface Settings {
  readonly policies?: readonly number[];
  readonly requireExplicitPolicy?: boolean;
  readonly inhibitPolicyMapping?: boolean;
  readonly inhibitAnyPolicy?: boolean;
}

export interface PkitsTest {
  readonly number: number;
  /** The end entity's certificate, by its file. */
  readonly file: string;
  readonly expectations: readonly Expectation[];
}

export interface Section {
  readonly number: string;
  readonly title: string;
  /** What may be wrong with the paths that it makes for refusal, and nothing else. */
  readonly refusals: readonly Refusal[];
  readonly tests: readonly PkitsTest[];
}

export type Refusal = PathFailureCode | 'NoPathLeadsToTrust';

const accept = (settings: Settings = {}): Expectation => ({ settings, isAccepted: true });
const refuse = (settings: Settings = {}): Expectation => ({ settings, isAccepted: false });

const section = (
  number: string,
  title: string,
  refusals: readonly Refusal[],
  tests: readonly (readonly [file: string, ...Expectation[]])[],
): Section => ({
  number,
  title,
  refusals,
  tests: tests.map(([file, ...expectations], i) => ({ number: i + 1, file, expectations })),
});

/**
 * NIST's Public Key Interoperability Test Suite (PKITS 1.0.1, certificates of 2011): what each test
 * expects of an implementation, written from its published description. Sections 4.8 and 4.10 hold only
 * the settings that this description gives in numbers; `refusals` are read off the certificates.
 */
export const sections: readonly Section[] = [
  section(
    '4.1',
    'Signature verification',
    ['AlgorithmIsNotAccepted', 'NoPathLeadsToTrust', 'RevocationIsUnknown'],
    [
      ['ValidCertificatePathTest1', accept()],
      ['InvalidCASignatureTest2', refuse()],
      ['InvalidEESignatureTest3', refuse()],
      ['ValidDSASignaturesTest4', accept()],
      ['ValidDSAParameterInheritanceTest5', accept()],
      ['InvalidDSASignatureTest6', refuse()],
    ],
  ),
  section(
    '4.2',
    'Validity periods',
    ['CertificateHadExpired', 'CertificateWasNotYetValid', 'RevocationIsUnknown'],
    [
      ['InvalidCAnotBeforeDateTest1', refuse()],
      ['InvalidEEnotBeforeDateTest2', refuse()],
      ['Validpre2000UTCnotBeforeDateTest3', accept()],
      ['ValidGeneralizedTimenotBeforeDateTest4', accept()],
      ['InvalidCAnotAfterDateTest5', refuse()],
      ['InvalidEEnotAfterDateTest6', refuse()],
      ['Invalidpre2000UTCEEnotAfterDateTest7', refuse()],
      ['ValidGeneralizedTimenotAfterDateTest8', accept()],
    ],
  ),
  section(
    '4.3',
    'Verifying name chaining',
    ['NoPathLeadsToTrust'],
    [
      ['InvalidNameChainingTest1', refuse()],
      ['InvalidNameChainingOrderTest2', refuse()],
      ['ValidNameChainingWhitespaceTest3', accept()],
      ['ValidNameChainingWhitespaceTest4', accept()],
      ['ValidNameChainingCapitalizationTest5', accept()],
      ['ValidNameUIDsTest6', accept()],
      ['ValidRFC3280MandatoryAttributeTypesTest7', accept()],
      ['ValidRFC3280OptionalAttributeTypesTest8', accept()],
      ['ValidUTF8StringEncodedNamesTest9', accept()],
      ['ValidRolloverfromPrintableStringtoUTF8StringTest10', accept()],
      ['ValidUTF8StringCaseInsensitiveMatchTest11', accept()],
    ],
  ),
  section(
    '4.4',
    'Basic certificate revocation tests',
    ['CertificateWasRevoked', 'RevocationIsUnknown'],
    [
      ['InvalidMissingCRLTest1', refuse()],
      ['InvalidRevokedCATest2', refuse()],
      ['InvalidRevokedEETest3', refuse()],
      ['InvalidBadCRLSignatureTest4', refuse()],
      ['InvalidBadCRLIssuerNameTest5', refuse()],
      ['InvalidWrongCRLTest6', refuse()],
      ['ValidTwoCRLsTest7', accept()],
      ['InvalidUnknownCRLEntryExtensionTest8', refuse()],
      ['InvalidUnknownCRLExtensionTest9', refuse()],
      ['InvalidUnknownCRLExtensionTest10', refuse()],
      ['InvalidOldCRLnextUpdateTest11', refuse()],
      ['Invalidpre2000CRLnextUpdateTest12', refuse()],
      ['ValidGeneralizedTimeCRLnextUpdateTest13', accept()],
      ['ValidNegativeSerialNumberTest14', accept()],
      ['InvalidNegativeSerialNumberTest15', refuse()],
      ['ValidLongSerialNumberTest16', accept()],
      ['ValidLongSerialNumberTest17', accept()],
      ['InvalidLongSerialNumberTest18', refuse()],
      ['ValidSeparateCertificateandCRLKeysTest19', accept()],
      ['InvalidSeparateCertificateandCRLKeysTest20', refuse()],
      ['InvalidSeparateCertificateandCRLKeysTest21', refuse()],
    ],
  ),
  section(
    '4.5',
    'Verifying paths with self-issued certificates',
    ['CertificateIsNoAuthority', 'CertificateWasRevoked', 'KeyUsageForbidsIssuing'],
    [
      ['ValidBasicSelfIssuedOldWithNewTest1', accept()],
      ['InvalidBasicSelfIssuedOldWithNewTest2', refuse()],
      ['ValidBasicSelfIssuedNewWithOldTest3', accept()],
      ['ValidBasicSelfIssuedNewWithOldTest4', accept()],
      ['InvalidBasicSelfIssuedNewWithOldTest5', refuse()],
      ['ValidBasicSelfIssuedCRLSigningKeyTest6', accept()],
      ['InvalidBasicSelfIssuedCRLSigningKeyTest7', refuse()],
      ['InvalidBasicSelfIssuedCRLSigningKeyTest8', refuse()],
    ],
  ),
  section(
    '4.6',
    'Verifying basic constraints',
    ['CertificateIsNoAuthority', 'PathIsTooLong'],
    [
      ['InvalidMissingbasicConstraintsTest1', refuse()],
      ['InvalidcAFalseTest2', refuse()],
      ['InvalidcAFalseTest3', refuse()],
      ['ValidbasicConstraintsNotCriticalTest4', accept()],
      ['InvalidpathLenConstraintTest5', refuse()],
      ['InvalidpathLenConstraintTest6', refuse()],
      ['ValidpathLenConstraintTest7', accept()],
      ['ValidpathLenConstraintTest8', accept()],
      ['InvalidpathLenConstraintTest9', refuse()],
      ['InvalidpathLenConstraintTest10', refuse()],
      ['InvalidpathLenConstraintTest11', refuse()],
      ['InvalidpathLenConstraintTest12', refuse()],
      ['ValidpathLenConstraintTest13', accept()],
      ['ValidpathLenConstraintTest14', accept()],
      ['ValidSelfIssuedpathLenConstraintTest15', accept()],
      ['InvalidSelfIssuedpathLenConstraintTest16', refuse()],
      ['ValidSelfIssuedpathLenConstraintTest17', accept()],
    ],
  ),
  section(
    '4.7',
    'Key usage',
    ['KeyUsageForbidsIssuing', 'RevocationIsUnknown'],
    [
      ['InvalidkeyUsageCriticalkeyCertSignFalseTest1', refuse()],
      ['InvalidkeyUsageNotCriticalkeyCertSignFalseTest2', refuse()],
      ['ValidkeyUsageNotCriticalTest3', accept()],
      ['InvalidkeyUsageCriticalcRLSignFalseTest4', refuse()],
      ['InvalidkeyUsageNotCriticalcRLSignFalseTest5', refuse()],
    ],
  ),
  section(
    '4.8',
    'Certificate policies',
    ['PolicyIsMissing'],
    [
      [
        'ValidCertificatePathTest1',
        accept({ requireExplicitPolicy: true }),
        accept({ requireExplicitPolicy: true, policies: [1] }),
        refuse({ requireExplicitPolicy: true, policies: [2] }),
        accept({ requireExplicitPolicy: true, policies: [1, 2] }),
      ],
      ['AllCertificatesNoPoliciesTest2', accept(), refuse({ requireExplicitPolicy: true })],
      [
        'DifferentPoliciesTest3',
        accept(),
        refuse({ requireExplicitPolicy: true }),
        refuse({ requireExplicitPolicy: true, policies: [1, 2] }),
      ],
      ['DifferentPoliciesTest4', refuse()],
      ['DifferentPoliciesTest5', refuse()],
      ['OverlappingPoliciesTest6', accept(), accept({ policies: [1] }), refuse({ policies: [2] })],
      ['DifferentPoliciesTest7', refuse()],
      ['DifferentPoliciesTest8', refuse()],
      ['DifferentPoliciesTest9', refuse()],
      [
        'AllCertificatesSamePoliciesTest10',
        accept(),
        accept({ policies: [1] }),
        accept({ policies: [2] }),
      ],
      ['AllCertificatesanyPolicyTest11', accept(), accept({ policies: [1] })],
      ['DifferentPoliciesTest12', refuse()],
      [
        'AllCertificatesSamePoliciesTest13',
        accept({ policies: [1] }),
        accept({ policies: [2] }),
        accept({ policies: [3] }),
      ],
      ['AnyPolicyTest14', accept({ policies: [1] }), refuse({ policies: [2] })],
      ['UserNoticeQualifierTest15', accept()],
      ['UserNoticeQualifierTest16', accept()],
      ['UserNoticeQualifierTest17', accept()],
      ['UserNoticeQualifierTest18', accept({ policies: [1] }), accept({ policies: [2] })],
      ['UserNoticeQualifierTest19', accept()],
      ['CPSPointerQualifierTest20', accept({ requireExplicitPolicy: true })],
    ],
  ),
  section(
    '4.9',
    'Require explicit policy',
    ['PolicyIsMissing'],
    [
      ['ValidrequireExplicitPolicyTest1', accept()],
      ['ValidrequireExplicitPolicyTest2', accept()],
      ['InvalidrequireExplicitPolicyTest3', refuse()],
      ['ValidrequireExplicitPolicyTest4', accept()],
      ['InvalidrequireExplicitPolicyTest5', refuse()],
      ['ValidSelfIssuedrequireExplicitPolicyTest6', accept()],
      ['InvalidSelfIssuedrequireExplicitPolicyTest7', refuse()],
      ['InvalidSelfIssuedrequireExplicitPolicyTest8', refuse()],
    ],
  ),
  section(
    '4.10',
    'Policy mappings',
    ['AnyPolicyIsMapped', 'PolicyIsMissing'],
    [
      [
        'ValidPolicyMappingTest1',
        accept({ policies: [1] }),
        refuse({ policies: [2] }),
        refuse({ inhibitPolicyMapping: true }),
      ],
      ['InvalidPolicyMappingTest2', refuse(), refuse({ inhibitPolicyMapping: true })],
      ['ValidPolicyMappingTest3', refuse({ policies: [1] }), accept({ policies: [2] })],
      ['InvalidPolicyMappingTest4', refuse()],
      ['ValidPolicyMappingTest5', accept({ policies: [1] }), refuse({ policies: [6] })],
      ['ValidPolicyMappingTest6', accept({ policies: [1] }), refuse({ policies: [6] })],
      ['InvalidMappingFromanyPolicyTest7', refuse()],
      ['InvalidMappingToanyPolicyTest8', refuse()],
      ['ValidPolicyMappingTest9', accept()],
      ['InvalidPolicyMappingTest10', refuse()],
      ['ValidPolicyMappingTest11', accept()],
      ['ValidPolicyMappingTest12', accept({ policies: [1] }), accept({ policies: [2] })],
      ['ValidPolicyMappingTest13', accept()],
      ['ValidPolicyMappingTest14', accept()],
    ],
  ),
  section(
    '4.11',
    'Inhibit policy mapping',
    ['PolicyIsMissing'],
    [
      ['InvalidinhibitPolicyMappingTest1', refuse()],
      ['ValidinhibitPolicyMappingTest2', accept()],
      ['InvalidinhibitPolicyMappingTest3', refuse()],
      ['ValidinhibitPolicyMappingTest4', accept()],
      ['InvalidinhibitPolicyMappingTest5', refuse()],
      ['InvalidinhibitPolicyMappingTest6', refuse()],
      ['ValidSelfIssuedinhibitPolicyMappingTest7', accept()],
      ['InvalidSelfIssuedinhibitPolicyMappingTest8', refuse()],
      ['InvalidSelfIssuedinhibitPolicyMappingTest9', refuse()],
      ['InvalidSelfIssuedinhibitPolicyMappingTest10', refuse()],
      ['InvalidSelfIssuedinhibitPolicyMappingTest11', refuse()],
    ],
  ),
  section(
    '4.12',
    'Inhibit any policy',
    ['PolicyIsMissing'],
    [
      ['InvalidinhibitAnyPolicyTest1', refuse()],
      ['ValidinhibitAnyPolicyTest2', accept()],
      ['inhibitAnyPolicyTest3', accept(), refuse({ inhibitAnyPolicy: true })],
      ['InvalidinhibitAnyPolicyTest4', refuse()],
      ['InvalidinhibitAnyPolicyTest5', refuse()],
      ['InvalidinhibitAnyPolicyTest6', refuse()],
      ['ValidSelfIssuedinhibitAnyPolicyTest7', accept()],
      ['InvalidSelfIssuedinhibitAnyPolicyTest8', refuse()],
      ['ValidSelfIssuedinhibitAnyPolicyTest9', accept()],
      ['InvalidSelfIssuedinhibitAnyPolicyTest10', refuse()],
    ],
  ),
  section(
    '4.13',
    'Name constraints',
    ['NameIsExcluded', 'NameIsNotPermitted'],
    [
      ['ValidDNnameConstraintsTest1', accept()],
      ['InvalidDNnameConstraintsTest2', refuse()],
      ['InvalidDNnameConstraintsTest3', refuse()],
      ['ValidDNnameConstraintsTest4', accept()],
      ['ValidDNnameConstraintsTest5', accept()],
      ['ValidDNnameConstraintsTest6', accept()],
      ['InvalidDNnameConstraintsTest7', refuse()],
      ['InvalidDNnameConstraintsTest8', refuse()],
      ['InvalidDNnameConstraintsTest9', refuse()],
      ['InvalidDNnameConstraintsTest10', refuse()],
      ['ValidDNnameConstraintsTest11', accept()],
      ['InvalidDNnameConstraintsTest12', refuse()],
      ['InvalidDNnameConstraintsTest13', refuse()],
      ['ValidDNnameConstraintsTest14', accept()],
      ['InvalidDNnameConstraintsTest15', refuse()],
      ['InvalidDNnameConstraintsTest16', refuse()],
      ['InvalidDNnameConstraintsTest17', refuse()],
      ['ValidDNnameConstraintsTest18', accept()],
      ['ValidDNnameConstraintsTest19', accept()],
      ['InvalidDNnameConstraintsTest20', refuse()],
      ['ValidRFC822nameConstraintsTest21', accept()],
      ['InvalidRFC822nameConstraintsTest22', refuse()],
      ['ValidRFC822nameConstraintsTest23', accept()],
      ['InvalidRFC822nameConstraintsTest24', refuse()],
      ['ValidRFC822nameConstraintsTest25', accept()],
      ['InvalidRFC822nameConstraintsTest26', refuse()],
      ['ValidDNandRFC822nameConstraintsTest27', accept()],
      ['InvalidDNandRFC822nameConstraintsTest28', refuse()],
      ['InvalidDNandRFC822nameConstraintsTest29', refuse()],
      ['ValidDNSnameConstraintsTest30', accept()],
      ['InvalidDNSnameConstraintsTest31', refuse()],
      ['ValidDNSnameConstraintsTest32', accept()],
      ['InvalidDNSnameConstraintsTest33', refuse()],
      ['ValidURInameConstraintsTest34', accept()],
      ['InvalidURInameConstraintsTest35', refuse()],
      ['ValidURInameConstraintsTest36', accept()],
      ['InvalidURInameConstraintsTest37', refuse()],
      ['InvalidDNSnameConstraintsTest38', refuse()],
    ],
  ),
  section(
    '4.14',
    'Distribution points',
    ['CertificateWasRevoked', 'RevocationIsUnknown'],
    [
      ['ValiddistributionPointTest1', accept()],
      ['InvaliddistributionPointTest2', refuse()],
      ['InvaliddistributionPointTest3', refuse()],
      ['ValiddistributionPointTest4', accept()],
      ['ValiddistributionPointTest5', accept()],
      ['InvaliddistributionPointTest6', refuse()],
      ['ValiddistributionPointTest7', accept()],
      ['InvaliddistributionPointTest8', refuse()],
      ['InvaliddistributionPointTest9', refuse()],
      ['ValidNoissuingDistributionPointTest10', accept()],
      ['InvalidonlyContainsUserCertsTest11', refuse()],
      ['InvalidonlyContainsCACertsTest12', refuse()],
      ['ValidonlyContainsCACertsTest13', accept()],
      ['InvalidonlyContainsAttributeCertsTest14', refuse()],
      ['InvalidonlySomeReasonsTest15', refuse()],
      ['InvalidonlySomeReasonsTest16', refuse()],
      ['InvalidonlySomeReasonsTest17', refuse()],
      ['ValidonlySomeReasonsTest18', accept()],
      ['ValidonlySomeReasonsTest19', accept()],
      ['InvalidonlySomeReasonsTest20', refuse()],
      ['InvalidonlySomeReasonsTest21', refuse()],
      ['ValidIDPwithindirectCRLTest22', accept()],
      ['InvalidIDPwithindirectCRLTest23', refuse()],
      ['ValidIDPwithindirectCRLTest24', accept()],
      ['ValidIDPwithindirectCRLTest25', accept()],
      ['InvalidIDPwithindirectCRLTest26', refuse()],
      ['InvalidcRLIssuerTest27', refuse()],
      ['ValidcRLIssuerTest28', accept()],
      ['ValidcRLIssuerTest29', accept()],
      ['ValidcRLIssuerTest30', accept()],
      ['InvalidcRLIssuerTest31', refuse()],
      ['InvalidcRLIssuerTest32', refuse()],
      ['ValidcRLIssuerTest33', accept()],
      ['InvalidcRLIssuerTest34', refuse()],
      ['InvalidcRLIssuerTest35', refuse()],
    ],
  ),
  section(
    '4.15',
    'Delta CRLs',
    ['CertificateWasRevoked', 'RevocationIsUnknown'],
    [
      ['InvaliddeltaCRLIndicatorNoBaseTest1', refuse()],
      ['ValiddeltaCRLTest2', accept()],
      ['InvaliddeltaCRLTest3', refuse()],
      ['InvaliddeltaCRLTest4', refuse()],
      ['ValiddeltaCRLTest5', accept()],
      ['InvaliddeltaCRLTest6', refuse()],
      ['ValiddeltaCRLTest7', accept()],
      ['ValiddeltaCRLTest8', accept()],
      ['InvaliddeltaCRLTest9', refuse()],
      ['InvaliddeltaCRLTest10', refuse()],
    ],
  ),
  section(
    '4.16',
    'Private certificate extensions',
    ['CriticalExtensionIsUnknown'],
    [
      ['ValidUnknownNotCriticalCertificateExtensionTest1', accept()],
      ['InvalidUnknownCriticalCertificateExtensionTest2', refuse()],
    ],
  ),
];

/** DSA, with SHA-1: refused here on purpose, though the suite would have it accepted. */
export const refusedOnPurpose: readonly string[] = ['4.1.4', '4.1.5'];
