import type { NodeId } from '#nd30';

/** The PDF of a version with its empty fields: revision 0, which reviewers read and signers sign. */
export interface RenderedDocument {
  readonly pdf: Buffer;
  readonly sha256: string;
  readonly pages: number;
}

/** Why a version has no PDF: a fault of its content that its drafter can mend. */
export interface RenderFinding {
  readonly rule: string;
  readonly message: string;
  readonly place: string;
  readonly nodeId: NodeId | null;
}
