/** What would decide a question could not be read: the answer is neither yes nor no. */
export class Undecided extends Error {
  constructor(override readonly cause: unknown) {
    super('Undecided');
  }
}
