import type * as Pkcs11 from 'pkcs11js';
import { padesError } from '../../errors.js';

export type Cryptoki = typeof Pkcs11;

/** A manufacturer's library, loaded and initialised once in this process. */
export interface TokenLibrary {
  readonly cryptoki: Cryptoki;
  readonly api: Pkcs11.PKCS11;
}

interface Loaded extends TokenLibrary {
  /** The end of the last piece of work. */
  tail: Promise<unknown>;
}

const libraries = new Map<string, Promise<Loaded>>();

/**
 * One piece of work on a library at a time: a login counts for the whole process, so that two signers
 * at once would log each other out. Throws `TokenSupportIsMissing`, `TokenLibraryDoesNotLoad`.
 */
export const withLibrary = async <Value>(
  path: string,
  work: (library: TokenLibrary) => Promise<Value>,
): Promise<Value> => {
  const library = await libraryAt(path);
  const done = library.tail.then(() => work(library));
  library.tail = done.catch(() => undefined);
  return done;
};

const libraryAt = (path: string): Promise<Loaded> => {
  const known = libraries.get(path);
  if (known) return known;
  const loading = load(path);
  libraries.set(path, loading);
  loading.catch(() => libraries.delete(path));
  return loading;
};

const load = async (path: string): Promise<Loaded> => {
  const cryptoki = await cryptokiFrom(() => import('pkcs11js'));
  const api = new cryptoki.PKCS11();
  try {
    api.load(path);
    api.C_Initialize({ flags: cryptoki.CKF_OS_LOCKING_OK });
  } catch (cause) {
    throw padesError('TokenLibraryDoesNotLoad', { path }, { cause });
  }
  return { cryptoki, api, tail: Promise.resolve() };
};

/** The package compiles native code when it is installed: it may be absent. */
export const cryptokiFrom = async (
  load: () => Promise<{ readonly default: Cryptoki }>,
): Promise<Cryptoki> => {
  try {
    return (await load()).default;
  } catch (cause) {
    throw padesError('TokenSupportIsMissing', {}, { cause });
  }
};

/** A token that was pulled out leaves dead handles behind; begun anew, the library sees it again. */
export const beginAnew = ({ api, cryptoki }: TokenLibrary): void => {
  try {
    api.C_Finalize();
  } catch (error) {
    if (!String(error).includes('CKR_CRYPTOKI_NOT_INITIALIZED')) throw error;
  }
  api.C_Initialize({ flags: cryptoki.CKF_OS_LOCKING_OK });
};
