import { Link } from '@tanstack/react-router';
import type { ReplyOf } from '../server/routes.js';

type Place = ReplyOf<'GET /api/plans/contradictions'>['contradictions'][number]['places'][number];

/** Leads to the target or task; a sentence of a plan's text stands on the plan's page. */
export function LivingRow({ place }: { readonly place: Place }) {
  const { id, row, planId, number, words } = place;
  const to =
    row === 'target'
      ? `/chi-tieu/${id}`
      : row === 'task'
        ? `/nhiem-vu/${id}`
        : `/ke-hoach/${planId}`;
  return <Link to={to}>{[number, words].filter(Boolean).join('. ')}</Link>;
}

/** As people write a bound. */
export const withSigns = (words: string): string =>
  words.replaceAll('>=', '≥').replaceAll('<=', '≤').replace(/^= /, '');
