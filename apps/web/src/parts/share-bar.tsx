import { tones, type Tone } from '../theme/tokens.js';
import styles from './share-bar.module.css';

export interface Share {
  readonly name: string;
  readonly count: number;
  readonly tone: Tone;
}

interface ShareBarProps {
  readonly shares: readonly Share[];
  /** Only the bar: its words stand elsewhere in the same row. */
  readonly isSilent?: boolean;
}

/** What is not begun stands back. */
const filled = (tone: Tone): string => (tone === 'neutral' ? '#b7bec7' : tones[tone].ink);

/** How a whole is shared out: a bar, and the same in words. */
export function ShareBar({ shares, isSilent = false }: ShareBarProps) {
  const told = shares.filter(({ count }) => count > 0);
  const whole = told.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className={styles['bar']} aria-hidden>
        {told.map(({ name, count, tone }) => (
          <span
            key={name}
            style={{ width: `${(count / whole) * 100}%`, background: filled(tone) }}
          />
        ))}
      </div>
      {!isSilent && (
        <div className={`soft ${styles['words']}`}>
          {told.length > 0
            ? told.map(({ name, count }) => `${count} ${name}`).join(' · ')
            : 'Chưa có gì'}
        </div>
      )}
    </>
  );
}

/** How far something is; the number stands beside the bar. */
export const PercentBar = ({ percent }: { readonly percent: number }) => (
  <span className={styles['percent']}>
    <span className={styles['bar']} aria-hidden>
      <span style={{ width: `${Math.min(100, percent)}%`, background: tones.action.ink }} />
    </span>
    <span className="figures">{Math.round(percent)}%</span>
  </span>
);
