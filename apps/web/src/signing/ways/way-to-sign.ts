import type { ComponentType } from 'react';
import { serverKey } from './server-key.js';

export type Purpose = 'personal' | 'seal';

export interface KeyFields {
  readonly keyId: string;
  readonly pin: string;
}

/** One kind of key: what it asks the person for, inside the form of the dialog. */
export interface WayToSign {
  readonly kind: string;
  readonly name: string;
  readonly Fields: ComponentType<{ readonly purpose: Purpose }>;
}

/** Further kinds of key (USB token, remote signing) are added here; the dialog stays as it is. */
export const waysToSign: readonly [WayToSign, ...WayToSign[]] = [serverKey];
