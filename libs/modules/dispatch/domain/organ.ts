/** A body as an envelope names it (QCVN 102:2016/BTTTT, From and To). */
export interface Organ {
  /** Mã định danh, assigned by the province: `H37.12.004`. */
  readonly organId: string;
  readonly name: string;
  readonly superior: string | null;
}

/** Where a body takes packages in: a base URL, a folder, a mailbox. */
export interface Address {
  readonly channel: 'http' | 'folder' | 'smtp';
  /** With `http`, a path beginning with `/` is a body of this very deployment. */
  readonly address: string;
}
