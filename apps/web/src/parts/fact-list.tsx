import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

/** Facts by name: pairs of `dt` and `dd`. */
export const FactList = ({ children }: { readonly children: ReactNode }) => (
  <dl className={styles['facts']}>{children}</dl>
);
