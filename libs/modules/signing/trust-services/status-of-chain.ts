import {
  commonNameOf,
  readCrl,
  readOcspResponse,
  type Certificate,
  type Evidence,
  type TrustAnchor,
} from '#pades';
import { ServiceDoesNotAnswer, type Ask } from './ask.js';
import type { AnswerKind } from './answers.sql.js';
import { statusSources, type StatusAnswer, type StatusSource } from './status-sources.js';

/** Verified answers that were kept, until they run out. */
export interface AnswerStore {
  readonly find: (kind: AnswerKind, about: string) => Promise<Uint8Array | undefined>;
  readonly keep: (answer: StatusAnswer) => Promise<void>;
}

/** A certificate's path and what is needed to ask about it. */
export interface ChainQuestion {
  /** From the one that the anchor issued to the target. */
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor;
  readonly evidence: Evidence;
  readonly at: Date;
  readonly nonce: () => Uint8Array;
}

/** What a verifier needs to know whether a path's certificates were revoked. All DER. */
export interface ChainStatus {
  readonly ocsps: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  /** Why nothing is known of some certificates, each reason once, in Vietnamese. */
  readonly unreachable: readonly string[];
}

/** Asks about each certificate of a path, its issuers first: kept answers, then OCSP, then CRL. */
export async function statusOfChain(
  ask: Ask,
  store: AnswerStore,
  { path, anchor, evidence, at, nonce }: ChainQuestion,
): Promise<ChainStatus> {
  const found: Record<AnswerKind, Uint8Array[]> = { ocsp: [], crl: [] };
  const unknown = new Map<string, string[]>();
  for (const [i, certificate] of path.entries()) {
    const issuer = issuerOf(path, i, anchor);
    const known = { ...evidence, ...readAll(found, evidence) };
    const sources = statusSources({ certificate, issuer, evidence: known, at, nonce });
    const answer = await firstAnswer(ask, store, sources);
    if (Array.isArray(answer)) {
      const reason = why(answer);
      unknown.set(reason, [...(unknown.get(reason) ?? []), commonNameOf(certificate.subject)]);
    } else found[answer.kind].push(answer.der);
  }
  const unreachable = [...unknown].map(([reason, names]) => `${names.join(', ')}: ${reason}`);
  return { ocsps: distinct(found.ocsp), crls: distinct(found.crl), unreachable };
}

const issuerOf = (path: readonly Certificate[], i: number, anchor: TrustAnchor): TrustAnchor => {
  const above = path[i - 1];
  return above ? { name: above.subject, spki: above.spki, certificate: above } : anchor;
};

/** Whoever signs an answer may need answers of his own, found just before. */
const readAll = (found: Record<AnswerKind, Uint8Array[]>, { ocsps, crls }: Evidence) => ({
  ocsps: [...ocsps, ...found.ocsp.map(readOcspResponse)],
  crls: [...crls, ...found.crl.map(readCrl)],
});

type Answer = { readonly kind: AnswerKind; readonly der: Uint8Array };

async function firstAnswer(
  ask: Ask,
  store: AnswerStore,
  sources: readonly StatusSource[],
): Promise<Answer | string[]> {
  for (const { kind, about, isAnswer } of sources) {
    const der = await store.find(kind, about);
    if (der && isAnswer(der)) return { kind, der };
  }
  const reasons: string[] = [];
  for (const source of sources) {
    try {
      const answer = await source.ask(ask);
      await store.keep(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof ServiceDoesNotAnswer)) throw error;
      reasons.push(error.message);
    }
  }
  return reasons;
}

const why = (reasons: readonly string[]): string =>
  reasons.length > 0 ? reasons.join('; ') : 'chứng thư không nêu nơi hỏi';

const distinct = (items: readonly Uint8Array[]): readonly Uint8Array[] =>
  items.filter((item, i) => items.findIndex((other) => Buffer.compare(item, other) === 0) === i);
