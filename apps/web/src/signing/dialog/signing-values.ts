import type { KeyId } from '../key-id.js';
import { useAct } from '../../server/use-answer.js';

/** What a dialog asks for before a key signs. */
export interface SigningValues {
  readonly keyId: KeyId;
  readonly pin?: string;
  /** The person's own password, where it has to be confirmed first. */
  readonly password?: string;
  /** Of the second factor, where one is set up. */
  readonly code?: string;
}

/** Confirms who signs, where that is asked for, then signs. */
export function useConfirmed(sign: (key: { keyId: KeyId; pin: string }) => void) {
  const confirm = useAct('POST /api/me/confirmation');
  return {
    isConfirming: confirm.isPending,
    confirmError: confirm.error,
    submit: ({ keyId, pin = '', password, code }: SigningValues): void => {
      const go = (): void => sign({ keyId, pin });
      if (!password) go();
      else confirm.mutate({ body: { password, ...(code ? { code } : {}) } }, { onSuccess: go });
    },
  };
}
