import { canonicalBytes, sha256Hex } from '#kernel';
import type { DocumentContent, SignatureBlock } from './model.js';

declare const frozen: unique symbol;

/** An immutable version: the first phase of a document's way. Only `freeze` and `thaw` make it. */
export interface FrozenDraft {
  readonly [frozen]: true;
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  /** RFC 8785 bytes that are stored and never re-serialised. */
  readonly canonical: Buffer;
  /** SHA-256 of `canonical`, lower-case hexadecimal. */
  readonly contentHash: string;
}

interface CanonicalVersion {
  readonly schema: DocumentContent['schema'];
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  /** SHA-256 of each attached annex, in order. */
  readonly attachedAnnexes: readonly string[];
}

/** Freezes a working copy with its resolved signature block. */
export function freeze(content: DocumentContent, signatureBlock: SignatureBlock): FrozenDraft {
  const attachedAnnexes = content.annexes.flatMap((annex) =>
    annex.kind === 'attached' ? [annex.sha256] : [],
  );
  const version: CanonicalVersion = {
    schema: content.schema,
    content,
    signatureBlock,
    attachedAnnexes,
  };
  return thaw(canonicalBytes(version));
}

/** Reads a version back from its stored canonical bytes. */
export function thaw(canonical: Buffer): FrozenDraft {
  const { content, signatureBlock } = JSON.parse(canonical.toString('utf8')) as CanonicalVersion;
  return {
    content,
    signatureBlock,
    canonical,
    contentHash: sha256Hex(canonical),
  } as FrozenDraft;
}
