import { InvalidArgumentError } from 'commander';

/** An option that is a number from 0 upwards. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number');
  return Number(text);
}
