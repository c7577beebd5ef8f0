import { readCertificate, trustAnchor, type Certificate, type Evidence } from '#pades';
import { UnitOfWork, type Transaction } from '#platform';
import type { BodyId } from '#kernel';
import { readCertificate as openPem } from '../certificates/certificate.js';
import { selectTrustAnchors } from '../store/trust.sql.js';
import { keepAnswer, selectAnswer } from './answers.sql.js';
import type { AnswerStore } from './status-of-chain.js';

/** Whom the body trusts, nothing else known yet. */
export async function trustOf(tx: Transaction): Promise<Evidence> {
  const anchors = await tx.all(selectTrustAnchors, [tx.bodyId]);
  return {
    anchors: anchors.map(({ certificatePem }) =>
      trustAnchor(readCertificate(openPem(certificatePem).raw)),
    ),
    pool: [],
    ocsps: [],
    crls: [],
  };
}

export const poolOf = (ders: readonly Uint8Array[]): readonly Certificate[] =>
  ders.map((der) => readCertificate(der));

/** Answers that the body keeps. `madeAfter`: older ones do not tell enough. */
export const answersOf = (
  work: UnitOfWork,
  bodyId: BodyId,
  at: Date,
  madeAfter: Date | null = null,
): AnswerStore => ({
  find: (kind, about) =>
    work.inBody(bodyId, async (tx) => {
      // a list is made on its own days, an answer is made for the question
      const notBefore = kind === 'ocsp' ? madeAfter : null;
      return (await tx.one(selectAnswer, [bodyId, kind, about, at, notBefore]))?.der;
    }),
  keep: async ({ kind, about, der, thisUpdate, nextUpdate }) => {
    if (nextUpdate === undefined || nextUpdate <= thisUpdate) return;
    await work.inBody(bodyId, (tx) =>
      tx.run(keepAnswer, [bodyId, kind, about, der, thisUpdate, nextUpdate, at]),
    );
  },
});
