import { writtenFigure } from '../parts/figures.js';
import type { Beside } from './fold-figures.js';

interface Told {
  readonly value: string | null;
  readonly unit: string | null;
}

/** What else is known of a target, small beneath its value. */
export const ToldBeside = ({ beside }: { readonly beside: readonly Beside<Told>[] }) =>
  beside
    .filter(({ figure }) => figure.value !== null)
    .map(({ name, figure: { value, unit } }) => (
      <div key={name} className="soft">
        {name} {writtenFigure(value, unit)}
      </div>
    ));
