import { DomainError, vietnamDay } from '#kernel';
import type { DraftingFacade } from '#modules/drafting';
import { liveAuthority, signersOf, type LiveAuthority } from '#modules/organisation';
import type { SignatureBlock } from '#nd30';
import type { Step } from './journey-desk.js';

/** The authority of the signer at the moment of his act, and the block that was frozen for it. */
export interface SignersAuthority extends LiveAuthority {
  readonly block: SignatureBlock;
}

/**
 * Approving and signing need the authority the version was submitted under, alive. Where it has
 * ended or become another, the refusal offers the way on: another signer, who stands in a new
 * version and is asked in a new round.
 */
export async function demandSignersAuthority(
  drafting: DraftingFacade,
  step: Step,
): Promise<SignersAuthority> {
  const { tx, journey, at, by } = step;
  const { version } = journey.context;
  if (!version) throw new Error('Only a submitted version has a signer.');
  const { signatureBlock: block } = (await drafting.version(tx, version.versionId)).draft;
  try {
    const authority = await liveAuthority(tx, by.by, journey.context, at);
    if (authority.form !== block.authority || authority.postId !== block.postId) {
      throw new DomainError('AuthorityDiffersFromSignatureBlock', { basis: authority.basis });
    }
    return { ...authority, block };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const possibleSigners = await otherSigners(step);
    throw new DomainError(error.code, { ...error.details, possibleSigners }, { cause: error });
  }
}

/** Who could sign this today instead: with authority for it, and none of its drafters. */
async function otherSigners({ tx, journey, at, by }: Step) {
  const drafters = journey.context.version?.drafters ?? [];
  return (await signersOf(tx, journey.context, vietnamDay(at)))
    .filter(({ personId }) => personId !== by.by && !drafters.includes(personId))
    .map(({ personId, name, lines }) => ({ personId, name, lines }));
}
