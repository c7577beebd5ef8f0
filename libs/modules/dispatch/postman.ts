import type { BlobStore, UnitOfWork } from '#platform';
import type { Channels } from './channels/channel.js';
import type { DispatchTools } from './dispatch-tools.js';

/** What a job needs to send something: its own transactions, files and ways out. */
export interface Postman {
  readonly work: UnitOfWork;
  readonly blobs: BlobStore;
  readonly channels: Channels;
  readonly tools: DispatchTools;
}
