import { Suspense, type ReactNode } from 'react';
import type { ReplyOf } from '../server/routes.js';
import { lazyPart } from './lazy-part.js';
import { MachineRail } from './machine-rail.js';
import styles from './machine-page.module.css';

const MachinePicture = lazyPart(async () => (await import('./machine-picture.js')).MachinePicture);

interface MachinePageProps {
  readonly head: ReactNode;
  /** Not there yet while it is asked for. */
  readonly graph: ReplyOf<'GET /api/documents/:documentId/graph'> | undefined;
  /** States of the straight way, in order. */
  readonly straight: readonly string[];
  readonly waitingFor: readonly { readonly who: string; readonly since: string }[];
  /** Names the way for whoever does not see it. */
  readonly label: string;
  readonly main: ReactNode;
  readonly side: ReactNode;
}

/** One thing that a machine carries: its head, its way, what it says beside what is mine, its picture. */
export const MachinePage = ({ head, graph, main, side, ...way }: MachinePageProps) => (
  <>
    {head}
    {graph && <MachineRail graph={graph} {...way} />}
    <div className={styles['columns']}>
      <div className={styles['main']}>{main}</div>
      <div className={styles['side']}>{side}</div>
    </div>
    <Suspense>{graph && <MachinePicture graph={graph} />}</Suspense>
  </>
);
