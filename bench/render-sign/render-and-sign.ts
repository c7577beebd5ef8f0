import { systemClock } from '#kernel';
import type { RenderedDocument, RenderingFacade } from '#modules/rendering';
import type { FrozenDraft } from '#nd30';
import {
  completeLeaderSignature,
  completeSeal,
  openLeaderSignature,
  openSeal,
  readPhase,
  signPending,
  type IssuedPdf,
  type LeaderSignedPdf,
  type SigningKey,
} from '#pades';

export interface Signers {
  readonly leader: SigningKey;
  readonly seal: SigningKey;
}

/** From the frozen version to the issued file, as the product does it. */
export async function renderAndSign(
  rendering: RenderingFacade,
  draft: FrozenDraft,
  { leader, seal }: Signers,
): Promise<IssuedPdf> {
  const { pdf } = await rendered(rendering, draft);
  return sealed(signed(pdf, leader), seal);
}

export async function rendered(
  rendering: RenderingFacade,
  draft: FrozenDraft,
): Promise<RenderedDocument> {
  const outcome = await rendering.renderPrepared(draft, new Map());
  if (!outcome.ok) throw new Error(outcome.error.map(({ message }) => message).join('\n'));
  return outcome.value;
}

export function signed(prepared: Uint8Array, leader: SigningKey): LeaderSignedPdf {
  const pending = openLeaderSignature(readPhase(prepared, 'prepared'), {
    certificateChain: leader.certificateChain,
    at: systemClock.now(),
    signerName: 'Nguyễn Văn A',
  });
  return completeLeaderSignature(pending, signPending(pending, leader));
}

export function sealed(leaderSigned: LeaderSignedPdf, seal: SigningKey): IssuedPdf {
  const pending = openSeal(leaderSigned, {
    certificateChain: seal.certificateChain,
    at: systemClock.now(),
    signerName: 'Trung tâm Y tế khu vực Minh An',
    number: '08',
    datePhrase: 'ngày 06 tháng 01 năm 2026',
  });
  return completeSeal(pending, signPending(pending, seal));
}
