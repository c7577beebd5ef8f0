import type { NodeId } from '#nd30';

/** The PDF of a version with its empty fields: revision 0, which reviewers read and signers sign. */
export interface RenderedDocument {
  readonly pdf: Buffer;
  readonly sha256: string;
  /** Of this file. */
  readonly pages: number;
  /** Files beside it, which it names by their hashes. */
  readonly annexes: readonly RenderedAnnex[];
}

/** An annex that is a file of its own: it bears no field, its seal comes with its line. */
export interface RenderedAnnex {
  /** `Phụ lục II: Phân công nhiệm vụ` */
  readonly title: string;
  readonly pdf: Buffer;
  readonly pages: number;
}

/** Why a version has no PDF: a fault of its content that its drafter can mend. */
export interface RenderFinding {
  readonly rule: string;
  readonly message: string;
  readonly place: string;
  readonly nodeId: NodeId | null;
}
