import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';
import { thisYear } from './times.js';

/** What narrows a list, in one line above it. */
export const FilterBar = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['bar']} role="search">
    {children}
  </div>
);

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words are looked for on Enter: nothing moves while a person composes Vietnamese. */
export const WordsFilter = ({ label, value, onChange }: FilterProps) => (
  <Input.Search
    key={value}
    className={styles['words'] ?? ''}
    defaultValue={value}
    placeholder={label}
    aria-label={label}
    allowClear
    maxLength={200}
    onSearch={(words) => onChange(words.trim())}
  />
);

export type Choice = readonly [value: string, name: string];

interface ChoiceFilterProps extends FilterProps {
  readonly choices: readonly Choice[];
}

/** One of a few; left empty it narrows nothing. */
export const ChoiceFilter = ({ label, value, choices, onChange }: ChoiceFilterProps) => (
  <Select
    className={styles['choice'] ?? ''}
    value={value || null}
    placeholder={label}
    aria-label={label}
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    popupMatchSelectWidth={false}
    options={choices.map(([key, name]) => ({ value: key, label: name }))}
    onChange={(chosen) => onChange(chosen ?? '')}
  />
);

const yearsBack = 6;

/** This year and those before it. */
export const yearChoices = (): readonly Choice[] =>
  Array.from({ length: yearsBack }, (_, back) => {
    const year = String(thisYear() - back);
    return [year, `Năm ${year}`];
  });
