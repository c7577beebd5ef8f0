import type { Ids } from '#kernel';
import type { BlobStore, UnitOfWork } from '#platform';
import type { TrustServices } from './trust-services.js';

/** What extending files needs. */
export interface ExtensionTools {
  readonly work: UnitOfWork;
  readonly blobs: BlobStore;
  readonly services: TrustServices;
  readonly ids: Ids;
}
