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
  type PreparedPdf,
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
  signers: Signers,
): Promise<Pick<RenderedDocument, 'pages'> & { readonly pdf: IssuedPdf }> {
  const rendered = await rendering.renderPrepared(draft, new Map());
  if (!rendered.ok) throw new Error(rendered.error.map(({ message }) => message).join('\n'));
  const { pdf, pages } = rendered.value;
  return { pages, pdf: sign(readPhase(pdf, 'prepared'), signers) };
}

function sign(prepared: PreparedPdf, { leader, seal }: Signers): IssuedPdf {
  const at = systemClock.now();
  const approval = openLeaderSignature(prepared, {
    certificateChain: leader.certificateChain,
    at,
    signerName: 'Nguyễn Văn A',
  });
  const leaderSigned = completeLeaderSignature(approval, signPending(approval, leader));
  const sealing = openSeal(leaderSigned, {
    certificateChain: seal.certificateChain,
    at,
    signerName: 'Trung tâm Y tế khu vực Minh An',
    number: '08',
    datePhrase: 'ngày 06 tháng 01 năm 2026',
  });
  return completeSeal(sealing, signPending(sealing, seal));
}
