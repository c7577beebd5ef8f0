import { Input } from 'antd';
import { useState } from 'react';
import { decimalOf, writtenDecimal } from '../drafting/editor/annex/decimal.js';

interface DecimalInputProps {
  readonly id?: string;
  readonly label?: string;
  /** With a point, `99.5`; a form gives it. Null and absent are empty. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly suffix?: string | null;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
}

/** A number typed as Vietnamese people write it; what is no number is said, and not handed on. */
export function DecimalInput(props: DecimalInputProps) {
  const { id, label, value = null, onChange, suffix, readOnly, describedBy } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const meant = typed === null ? null : decimalOf(typed);
  const isWrong = typed !== null && typed.trim() !== '' && meant === null;
  // What was typed stands as long as it says the value: another hand may have changed it.
  const isTyped = typed !== null && (isWrong || meant === value);
  const text = isTyped ? typed : value === null ? '' : writtenDecimal(value);
  return (
    <>
      <Input
        {...(id && { id })}
        {...(label && { 'aria-label': label })}
        {...(describedBy && { 'aria-describedby': describedBy })}
        inputMode="decimal"
        autoComplete="off"
        className="figures"
        value={text}
        readOnly={readOnly ?? false}
        status={isWrong ? 'error' : ''}
        aria-invalid={isWrong}
        suffix={suffix ?? undefined}
        style={{ maxWidth: 150 }}
        onChange={({ target }) => {
          setTyped(target.value);
          const decimal = decimalOf(target.value);
          if (decimal !== null || target.value.trim() === '') onChange?.(decimal);
        }}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && (
        <div role="alert" style={{ color: 'var(--seal)', fontSize: 12.5 }}>
          Không phải là số; viết như 1.200 hoặc 99,5
        </div>
      )}
    </>
  );
}
