import type { ReactNode } from 'react';
import styles from './action-card.module.css';

interface ActionCardProps {
  /** "Việc của bạn: ký số" */
  readonly title: string;
  /** On what authority, on which exact content. */
  readonly ground: ReactNode;
  /** Certificate, number, receivers: what the act will use. */
  readonly facts?: ReactNode;
  /** One main button. */
  readonly main?: ReactNode;
  /** Refusal and question, smaller. */
  readonly beside?: ReactNode;
  /** What may be asked about it, after everything else. */
  readonly foot?: ReactNode;
  /** Waits for somebody else: quiet, without red. */
  readonly quiet?: boolean;
}

/** One card says what is mine to do here. */
export const ActionCard = ({
  title,
  ground,
  facts,
  main,
  beside,
  foot,
  quiet,
}: ActionCardProps) => (
  <section className={`${styles['card']} ${quiet ? '' : styles['mine']}`} aria-label={title}>
    <h2>{title}</h2>
    <div className="soft">{ground}</div>
    {facts && <div className={styles['facts']}>{facts}</div>}
    {main && <div className={styles['main']}>{main}</div>}
    {beside && <div className={styles['beside']}>{beside}</div>}
    {foot && <div>{foot}</div>}
  </section>
);
