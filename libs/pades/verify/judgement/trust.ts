import type { X509Certificate } from 'node:crypto';
import type { Evidence } from '../../x509/index.js';
import type { Maker } from './report.js';

/** By whose rules, by whose word and by which evidence a file is judged. */
export interface Trust {
  readonly maker: Maker;
  readonly anchors: readonly X509Certificate[];
  /** Out of the file's /DSS and from whoever asks; nothing of it is believed unverified. */
  readonly evidence: Evidence;
  readonly now: Date;
}
