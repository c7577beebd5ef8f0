import { sha256Hex } from '#kernel';
import {
  isPadesError,
  ocspRequest,
  readCrl,
  readOcspResponse,
  revocationOf,
  urisOfPoint,
  type Certificate,
  type Evidence,
  type TrustAnchor,
} from '#pades';
import { ServiceDoesNotAnswer, type Ask } from './ask.js';
import type { AnswerKind } from './answers.sql.js';

/** Whose status is asked, and by what the answer is believed. */
export interface StatusQuestion {
  readonly certificate: Certificate;
  readonly issuer: TrustAnchor;
  readonly evidence: Evidence;
  readonly at: Date;
  readonly nonce: () => Uint8Array;
}

/** A verified answer that is worth keeping. */
export interface StatusAnswer {
  readonly kind: AnswerKind;
  /** What it answers: one certificate, or the address of a list. */
  readonly about: string;
  readonly der: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date | undefined;
}

/** One place where the status of a certificate is to be had. */
export interface StatusSource {
  readonly kind: AnswerKind;
  readonly about: string;
  /** Throws `ServiceDoesNotAnswer`, also for an answer that cannot be believed. */
  readonly ask: (ask: Ask) => Promise<StatusAnswer>;
  /** Whether an answer that was kept still tells something, e.g. after anchors have changed. */
  readonly isAnswer: (der: Uint8Array) => boolean;
}

const limits = {
  ocsp: { atMostBytes: 64 * 1024, withinMs: 5_000 },
  crl: { atMostBytes: 16 * 1024 * 1024, withinMs: 15_000 },
} as const;

/** Addresses beyond these are not asked: a certificate could name a thousand. */
const mostAddresses = 3;

/** OCSP responders first, then CRLs, as the certificate names them. */
export const statusSources = (question: StatusQuestion): readonly StatusSource[] => {
  const { authorityAccess, crlDistributionPoints } = question.certificate;
  const lists = crlDistributionPoints.flatMap(urisOfPoint);
  return [
    ...authorityAccess.ocsp.slice(0, mostAddresses).map((url) => ocspSource(url, question)),
    ...lists.slice(0, mostAddresses).map((url) => crlSource(url, question)),
  ];
};

const ocspSource = (url: string, question: StatusQuestion): StatusSource => {
  const { certificate, issuer } = question;
  const about = sha256Hex(Buffer.concat([issuer.spki, Buffer.from(certificate.serial, 'hex')]));
  const isAnswer = (der: Uint8Array): boolean =>
    isKnown(question, () => ({ ocsps: [readOcspResponse(der)], crls: [] }));
  const ask = async (send: Ask): Promise<StatusAnswer> => {
    const nonce = question.nonce();
    const body = ocspRequest(certificate, issuer, nonce);
    const asked = { url, body, contentType: 'application/ocsp-request', ...limits.ocsp };
    const der = await send(asked);
    if (!isAnswer(der)) throw new ServiceDoesNotAnswer(url, 'trả lời OCSP không tin được');
    const { nonce: returned, answers } = readOcspResponse(der);
    // many responders answer with what they signed beforehand, without a nonce
    if (returned !== undefined && Buffer.compare(returned, nonce) !== 0)
      throw new ServiceDoesNotAnswer(url, 'trả lời OCSP cho câu hỏi khác (sai nonce)');
    const { thisUpdate, nextUpdate } = answerOn(answers, certificate);
    return { kind: 'ocsp', about, der, thisUpdate, nextUpdate };
  };
  return { kind: 'ocsp', about, ask, isAnswer };
};

const answerOn = (
  answers: ReturnType<typeof readOcspResponse>['answers'],
  { serial }: Certificate,
) => {
  const found = answers.find(({ certId }) => certId.serial === serial);
  if (!found) throw new Error('A verified OCSP answer is about the certificate.');
  return found;
};

const crlSource = (url: string, question: StatusQuestion): StatusSource => {
  const isAnswer = (der: Uint8Array): boolean =>
    isKnown(question, () => ({ ocsps: [], crls: [readCrl(der)] }));
  const ask = async (send: Ask): Promise<StatusAnswer> => {
    const der = await send({ url, ...limits.crl });
    if (!isAnswer(der)) throw new ServiceDoesNotAnswer(url, 'CRL không tin được');
    const { thisUpdate, nextUpdate } = readCrl(der);
    return { kind: 'crl', about: url, der, thisUpdate, nextUpdate };
  };
  return { kind: 'crl', about: url, ask, isAnswer };
};

/** Whether an answer, verified whole, tells if the certificate was revoked. */
const isKnown = (
  { certificate, issuer, evidence, at }: StatusQuestion,
  read: () => Pick<Evidence, 'ocsps' | 'crls'>,
): boolean => {
  try {
    const judged = revocationOf(certificate, issuer, { ...evidence, ...read() }, at);
    return judged.status !== 'unknown';
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed')) return false;
    throw error;
  }
};
