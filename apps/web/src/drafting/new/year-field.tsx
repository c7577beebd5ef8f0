import { InputNumber } from 'antd';
import styles from './panel.module.css';

interface YearFieldProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (year: number) => void;
}

/** Takes effect once the year has four digits. */
export const YearField = ({ name, value, onChange }: YearFieldProps) => (
  <label className={styles['field']}>
    {name}
    <InputNumber
      min={2000}
      max={2100}
      value={value}
      onChange={(year) => year !== null && year >= 2000 && year <= 2100 && onChange(year)}
    />
  </label>
);
