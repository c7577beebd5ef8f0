import type { WantedMove } from '#engine';
import type { VersionsOfBody } from './list-versions.js';
import type { MoveOfBody } from './migrate-instances.js';

export const describeVersions = (bodies: readonly VersionsOfBody[]): string =>
  bodies
    .flatMap(({ organId, versions }) =>
      versions.map(({ machine, version, instances, installed }) =>
        [organId, `${machine}@${version}`, instances, ...(installed ? [] : [gone])].join('\t'),
      ),
    )
    .join('\n');

const gone = 'bản đang cài không còn bản này';

/** A line for each instance, then how many of them move. */
export const describeMoves =
  ({ machine, from, to, dryRun }: WantedMove & { readonly dryRun?: true }) =>
  (moves: readonly MoveOfBody[]): string => {
    const lines = moves.map(({ organId, instanceId, title, state, becomes, reason }) =>
      [organId, instanceId, `${state} → ${becomes ?? '✗'}`, reason ?? title ?? ''].join('\t'),
    );
    const moved = moves.filter(({ becomes }) => becomes !== null).length;
    const verb = dryRun ? 'Chuyển được' : 'Đã chuyển';
    const total = `${verb} ${moved}/${moves.length} hồ sơ của ${machine} từ bản ${from} sang bản ${to}.`;
    return [...lines, total].join('\n');
  };
