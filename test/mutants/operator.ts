import type { FindingCode } from '#pades';
import type { Dice } from '../campaigns/unseen/random.js';
import type { TestPki } from '../pki/index.js';

/** One way to forge a file, out of an attack class of the published work on PDF signatures. */
export interface Operator {
  readonly name: string;
  readonly attack:
    | 'universal forgery'
    | 'incremental saving'
    | 'signature wrapping'
    | 'shadow'
    | 'evil annotation'
    | 'sneaky signature'
    | 'structure'
    | 'forged CMS'
    | 'flipped bytes';
  /** What must be said of it when it is done after the seal: one of these at least. */
  readonly caughtBy: readonly FindingCode[];
  readonly forge: (file: Uint8Array, dice: Dice, pki: TestPki) => Uint8Array;
}
