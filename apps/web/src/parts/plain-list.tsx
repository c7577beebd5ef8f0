import type { ReactNode } from 'react';
import styles from './plain-list.module.css';

/** Short pieces of words under each other, on a card. */
export const PlainList = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles['list']}>{children}</ul>
);
