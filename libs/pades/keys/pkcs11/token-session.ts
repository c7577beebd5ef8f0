import type { Handle } from 'pkcs11js';
import { isPadesError, padesError } from '../../errors.js';
import { beginAnew, withLibrary, type TokenLibrary } from './cryptoki.js';

/** Where a key is: the library of its maker, the token's label, the key's own label. */
export interface TokenPlace {
  /** Path of the PKCS#11 library on this machine. */
  readonly library: string;
  readonly token: string;
  readonly key: string;
}

/** A session in which the PIN was right. */
export interface TokenSession extends TokenLibrary {
  readonly session: Handle;
}

/**
 * Does one piece of work with a token's PIN. What fails because the token was pulled out and put back
 * is done once more on a library begun anew; a refused PIN never is, since tokens count tries.
 * Throws `TokenIsAway`, `WrongPin`, `TokenIsLocked`, `TokenRefuses`.
 */
export const withToken = <Value>(
  place: TokenPlace,
  pin: string,
  work: (session: TokenSession) => Promise<Value>,
): Promise<Value> =>
  withLibrary(place.library, async (library) => {
    try {
      return await inSession(library, place, pin, work);
    } catch (error) {
      if (isFinal(error)) throw error;
      beginAnewFor(library, place.token);
      return inSession(library, place, pin, work);
    }
  });

const beginAnewFor = (library: TokenLibrary, token: string): void => {
  try {
    beginAnew(library);
  } catch (error) {
    throw refusalOf(error, token);
  }
};

const isFinal = (error: unknown): boolean =>
  isPadesError(error, 'WrongPin', 'TokenIsLocked', 'TokenHasNoSuchKey');

const inSession = async <Value>(
  library: TokenLibrary,
  { token }: TokenPlace,
  pin: string,
  work: (session: TokenSession) => Promise<Value>,
): Promise<Value> => {
  const { api, cryptoki } = library;
  try {
    const session = api.C_OpenSession(slotOf(library, token), cryptoki.CKF_SERIAL_SESSION);
    try {
      api.C_Login(session, cryptoki.CKU_USER, pin);
      return await work({ ...library, session });
    } finally {
      api.C_CloseAllSessions(slotOf(library, token));
    }
  } catch (error) {
    throw refusalOf(error, token);
  }
};

const slotOf = ({ api }: TokenLibrary, label: string): Handle => {
  const slot = api
    .C_GetSlotList(true)
    .find((one) => api.C_GetTokenInfo(one).label.trim() === label);
  if (slot === undefined) throw padesError('TokenIsAway', { token: label });
  return slot;
};

const refusalOf = (error: unknown, token: string): unknown => {
  const reason = /CKR_\w+/.exec(error instanceof Error ? error.message : '')?.[0];
  if (reason === undefined) return error;
  if (wrongPins.includes(reason)) return padesError('WrongPin', {}, { cause: error });
  if (reason === 'CKR_PIN_LOCKED') return padesError('TokenIsLocked', { token }, { cause: error });
  const code = absences.includes(reason) ? 'TokenIsAway' : 'TokenRefuses';
  return padesError(code, { token, reason }, { cause: error });
};

const wrongPins = ['CKR_PIN_INCORRECT', 'CKR_PIN_INVALID', 'CKR_PIN_LEN_RANGE'];
const absences = ['CKR_TOKEN_NOT_PRESENT', 'CKR_DEVICE_REMOVED', 'CKR_SLOT_ID_INVALID'];
