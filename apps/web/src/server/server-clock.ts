/** A machine's own clock may be months off: what is due and late is told by the server's. */
let ahead = 0;

/** The header says whole seconds, and the answer was on its way: less than this is no difference. */
const slack = 60_000;

/** Every answer says when it was given (RFC 9110 §6.6.1). */
export function hearClock({ headers }: Pick<Response, 'headers'>): void {
  const told = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(told)) return;
  const difference = told - Date.now();
  ahead = Math.abs(difference) < slack ? 0 : difference;
}

/** Milliseconds since 1970, as `Date.now()`. */
export const serverNow = (): number => Date.now() + ahead;
