import type { WorkingCopy, DocumentContent } from '../content.js';

/** What was typed and not yet saved at the server, kept in this browser. */
export interface Kept {
  readonly key: string;
  readonly documentId: string;
  readonly personId: string;
  readonly content: DocumentContent;
  /** The server's copy it grew out of. */
  readonly base: WorkingCopy;
  readonly at: string;
}

const storeName = 'unsaved';

const opened = (): Promise<IDBDatabase> =>
  answerOf(() => {
    const request = indexedDB.open('trinh-ky', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'key' });
    return request;
  });

let database: Promise<IDBDatabase> | null = null;

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  database ??= opened();
  const open = await database;
  return answerOf(() => ask(open.transaction(storeName, mode).objectStore(storeName)));
}

const answerOf = <Result>(ask: () => IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not answer.'));
  });

const ofDocument = (documentId: string, personId: string): string => `${documentId}/${personId}/`;

/** Each opening keeps its own text: two tabs of one person do not overwrite each other. */
export const keyOf = (documentId: string, personId: string, opening: string): string =>
  ofDocument(documentId, personId) + opening;

export const keep = (kept: Kept): Promise<unknown> =>
  inStore('readwrite', (store) => store.put(kept));

export const forget = (key: string): Promise<unknown> =>
  inStore('readwrite', (store) => store.delete(key));

/** What this person left unsaved in this document, the latest first. */
export async function keptTexts(documentId: string, personId: string): Promise<Kept[]> {
  const start = ofDocument(documentId, personId);
  const range = IDBKeyRange.bound(start, `${start}\uffff`);
  const found = (await inStore('readonly', (store) => store.getAll(range))) as Kept[];
  return found.sort((a, b) => b.at.localeCompare(a.at));
}
