import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Issued {
  readonly issuer?: string;
  readonly days: readonly [from: number, to: number];
}

export type KeyKind = 'p-256' | 'p-384' | 'rsa-2048';

export interface Authority extends Issued {
  readonly name: string;
  readonly key: KeyKind;
  readonly extensions?: readonly string[];
  /** The one name below which it may certify. */
  readonly only?: Readonly<Record<string, string>>;
}

export interface Crossed extends Issued {
  readonly of: string;
  readonly issuer: string;
}

export interface Entity extends Issued {
  readonly issuer: string;
  readonly name: string;
  readonly organisation?: string;
  readonly key: KeyKind;
  readonly use: string;
  readonly revoked?: { readonly day: number; readonly reason: string };
}

/** What `test-pki.yaml` says; it is the only place where the test PKI is described. */
export interface PkiDescription {
  readonly address: string;
  readonly organisation: string;
  readonly authorities: Readonly<Record<string, Authority>>;
  readonly crossed: Readonly<Record<string, Crossed>>;
  readonly entities: Readonly<Record<string, Entity>>;
  readonly uses: Readonly<Record<string, readonly string[]>>;
}

const file = join(import.meta.dirname, 'test-pki.yaml');

export const descriptionText = (): string => readFileSync(file, 'utf8');

export const readDescription = (): PkiDescription => parse(descriptionText()) as PkiDescription;
