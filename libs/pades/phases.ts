declare const phase: unique symbol;
type InPhase<Name extends string> = Uint8Array & { readonly [phase]: Name };

/** The typesetter's bytes: revision 0, without form fields. */
export type RenderedPdf = InPhase<'RenderedPdf'>;
/** Revision 0 and the section that reserves every field of both signatures. */
export type PreparedPdf = InPhase<'PreparedPdf'>;
/** Certified by the leader; number, date and seal still blank. */
export type LeaderSignedPdf = InPhase<'LeaderSignedPdf'>;
/** Numbered, dated and sealed in one further revision. */
export type IssuedPdf = InPhase<'IssuedPdf'>;

/** Only the steps of this library, and `readPhase` for stored bytes, may name a phase. */
export const inPhase = <Phase extends Uint8Array>(bytes: Uint8Array): Phase => bytes as Phase;

/** The invariant of every step: `earlier` is an exact prefix of `later`. */
export const isBytePrefix = (earlier: Uint8Array, later: Uint8Array): boolean =>
  earlier.length <= later.length &&
  Buffer.compare(earlier, later.subarray(0, earlier.length)) === 0;
