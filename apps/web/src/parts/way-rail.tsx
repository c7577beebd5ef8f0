import type { Station } from '#contracts';
import { useEffect, useRef } from 'react';
import { Deadline } from './marks.js';
import { shortMomentOf } from './times.js';
import styles from './way-rail.module.css';

/** A station of whatever way: a document's has more to tell. */
export type RailStop = Omit<Station, 'key'> & { readonly key: string };

interface WayRailProps {
  readonly stations: readonly RailStop[];
  readonly label?: string;
}

/** So many stand in one row. */
const rowOfDocument = 8;

/** The way is the face of the product: its stations, who and when; the one that waits is red. */
export function WayRail({ stations, label = 'Đường đi của văn bản' }: WayRailProps) {
  const rail = useRef<HTMLOListElement>(null);
  const current = stations.findIndex(({ state }) => state === 'waiting' || state === 'returned');
  useEffect(() => {
    // Where the rail is wider than the screen, what waits stands in sight.
    const stop = rail.current?.children[current] as HTMLElement | undefined;
    if (rail.current && stop) rail.current.scrollLeft = stop.offsetLeft - rail.current.offsetLeft;
  }, [current]);
  return (
    <ol
      ref={rail}
      className={`${styles['rail']} ${stations.length < rowOfDocument ? styles['few'] : ''}`}
      aria-label={label}
      tabIndex={0}
    >
      {stations.map((station, index) => (
        <li
          key={station.key}
          className={`${styles['station']} ${styles[station.state]}`}
          aria-current={station.state === 'waiting' ? 'step' : undefined}
        >
          <span className={styles['stop']} aria-hidden>
            {station.state === 'done' ? '✓' : station.state === 'skipped' ? '–' : index + 1}
          </span>
          <span className={styles['name']}>{station.name}</span>
          {station.who && <span className={styles['who']}>{station.who}</span>}
          <span className={styles['who']}>{timeOf(station)}</span>
          {station.state === 'waiting' && <Deadline dueAt={station.dueAt} />}
          {station.hint && <span className={styles['hint']}>{station.hint}</span>}
        </li>
      ))}
    </ol>
  );
}

function timeOf({ state, at, since, mine }: RailStop): string {
  if (state === 'waiting')
    return mine ? 'đang chờ bạn' : since ? `chờ từ ${shortMomentOf(since)}` : 'đang chờ';
  if (state === 'returned') return at ? `trả lại ${shortMomentOf(at)}` : 'trả lại';
  if (state === 'skipped') return 'không cần';
  return at ? shortMomentOf(at) : '';
}
