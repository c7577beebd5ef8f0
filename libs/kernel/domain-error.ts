/** What a refusal tells besides its code: where, what is missing, who is waited for. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * A refusal with a stable code. The code is a sentence (`ApproverCannotApproveOwnDraft`);
 * `libs/contracts/problems` gives its HTTP status and its Vietnamese text.
 */
export class DomainError<Code extends string = string> extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: Code,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The refusal that an act throws, null when it goes through; whatever else it throws is thrown on. */
export function refusalOf(act: () => unknown): DomainError | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
