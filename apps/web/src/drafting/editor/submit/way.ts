import type { DocumentView } from '#contracts';

interface Step {
  readonly name: string;
  readonly who: string;
}

/** The stations ahead; whom the person chose stands at his station. */
export const wayOf = (
  { stations }: DocumentView,
  reviewer: string | null,
  signer: string | null,
): Step[] =>
  stations
    .filter(({ key, state }) => key !== 'drafting' && state !== 'skipped')
    .map(({ key, name, who }) => {
      if (key === 'contentCheck')
        return { name, who: reviewer ?? who ?? 'Trưởng đơn vị soạn thảo' };
      if (key === 'signing') return { name, who: signer ?? who ?? '' };
      return { name, who: who ?? '' };
    });
