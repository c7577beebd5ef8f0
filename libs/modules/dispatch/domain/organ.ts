/** A body as an envelope names it (QCVN 102:2016/BTTTT, From and To). */
export interface Organ {
  /** Mã định danh, up to 35 characters, assigned by the province: `H37.12.004`. */
  readonly organId: string;
  readonly name: string;
  readonly superior: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly website: string | null;
}

/** Where a body takes packages in. */
export type Address =
  /** Base of its intake: `https://host`; the paths below it are fixed. */
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'smtp'; readonly mailbox: string };
