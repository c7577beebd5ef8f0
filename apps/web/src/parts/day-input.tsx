import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DayInputProps {
  /** `2026-11-22`; a form gives it. */
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  readonly id?: string;
  /** Where no label stands beside it, this one stands in it. */
  readonly label?: string;
}

/** A calendar day, written and shown as Vietnamese people write it. */
export const DayInput = ({ value, onChange, id, label }: DayInputProps) => (
  <DatePicker
    {...(id && { id })}
    {...(label && { 'aria-label': label })}
    format={['DD/MM/YYYY', 'DDMMYYYY', 'D/M/YYYY']}
    placeholder={label ?? 'dd/mm/yyyy'}
    value={value ? dayjs(value) : null}
    onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : '')}
    // Enter takes the day; it does not send the form around it.
    onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    style={{ width: 150 }}
  />
);
