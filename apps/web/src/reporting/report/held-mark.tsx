import { Mark } from '../../parts/marks.js';
import type { heldAgainst } from './held-against.js';

/** Whether a target is met, and by what bound. */
export const HeldMark = ({ held }: { readonly held: ReturnType<typeof heldAgainst> }) =>
  held && (
    <div>
      <span className="soft">{held.bound}</span>{' '}
      <Mark tone={held.isMet ? 'done' : 'late'}>{held.isMet ? 'Đạt' : 'Chưa đạt'}</Mark>
    </div>
  );
