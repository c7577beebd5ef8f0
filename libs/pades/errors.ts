import { DomainError, type ErrorDetails } from '#kernel';

/** Every refusal of this library. Each code is a sentence. */
export type PadesErrorCode =
  | 'CertificateAlgorithmIsNotSupported'
  | 'CertificateChainIsEmpty'
  | 'DerIsMalformed'
  | 'FieldTextHasMissingGlyph'
  | 'FieldTextIsEmpty'
  | 'FontHasNoGlyph'
  | 'P12HasNoCertificate'
  | 'P12HasNoPrivateKey'
  | 'P12IsNotReadable'
  | 'PdfAlreadyHasFields'
  | 'PdfExceedsLimits'
  | 'PdfIsEncrypted'
  | 'PdfIsMalformed'
  | 'PdfIsNotInThisPhase'
  | 'PendingSignatureIsNotReadable'
  | 'PictureIsNotReadable'
  | 'PlaceIsOutsideDocument'
  | 'ScanShowsNoInk'
  | 'ScanShowsNoPaper'
  | 'SignatureDoesNotFitPlaceholder'
  | 'SignatureValueDoesNotMatchCertificate'
  | 'TimestampIsNotReadable'
  | 'TokenHasNoSuchKey'
  | 'TokenIsAway'
  | 'TokenIsLocked'
  | 'TokenLibraryDoesNotLoad'
  | 'TokenRefuses'
  | 'TokenSupportIsMissing'
  | 'WrongPin';

export type PadesError = DomainError<PadesErrorCode>;

export const padesError = (
  code: PadesErrorCode,
  details: ErrorDetails = {},
  options?: ErrorOptions,
): PadesError => new DomainError(code, details, options);

export const isPadesError = (error: unknown, ...codes: PadesErrorCode[]): error is PadesError =>
  error instanceof DomainError && (codes as string[]).includes(error.code);
