import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { tones, type Tone } from '../theme/tokens.js';
import styles from './marks.module.css';
import { dueIn, momentOf } from './times.js';

interface MarkProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A small coloured word; the word alone must say it. */
export const Mark = ({ tone, children }: MarkProps) => (
  <span className={styles['mark']} style={{ color: tones[tone].ink, background: tones[tone].pale }}>
    {children}
  </span>
);

const toneOfState: Readonly<Record<string, Tone>> = {
  drafted: 'neutral',
  cancelled: 'neutral',
  recalled: 'late',
  replaced: 'neutral',
  refused: 'late',
  issued: 'done',
  acknowledged: 'done',
  accepted: 'done',
  filed: 'done',
};

/** Where a document stands, in the server's words. */
export const Status = ({ state, name }: { readonly state: string; readonly name: string }) => (
  <Mark tone={toneOfState[state] ?? 'action'}>{name}</Mark>
);

/** When something is due; late is red, today is amber, later is plain. */
export function Deadline({ dueAt }: { readonly dueAt: string | null }) {
  if (!dueAt) return null;
  const { words, late, soon } = dueIn(dueAt);
  return (
    <Tooltip title={`Hạn ${momentOf(dueAt)}`}>
      <span>{late || soon ? <Mark tone={late ? 'late' : 'soon'}>{words}</Mark> : words}</span>
    </Tooltip>
  );
}
