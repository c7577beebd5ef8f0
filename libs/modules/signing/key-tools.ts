import type { Clock, Ids } from '#kernel';
import type { BlobStore, UnitOfWork } from '#platform';
import type { KeyVault } from './key-vault.js';

/** What the ways to a key are made of. */
export interface KeyTools {
  readonly work: UnitOfWork;
  readonly blobs: BlobStore;
  readonly vault: KeyVault;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Path of the PKCS#11 library of this server's tokens; undefined where it has none. */
  readonly tokenLibrary: string | undefined;
}
