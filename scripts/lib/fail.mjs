/** Ends a script with the message for its user; the whole error only where DEBUG asks for it. */
export function endOn(error) {
  console.error(process.env.DEBUG ? error : (error?.message ?? error));
  process.exitCode = 1;
}
