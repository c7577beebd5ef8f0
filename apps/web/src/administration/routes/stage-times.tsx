import type { StageDefinition } from '#contracts';
import { Checkbox, InputNumber } from 'antd';
import { AssigneeInput } from './assignee-input.js';
import styles from './route-form.module.css';
import { without } from './without.js';

interface StageTimesProps {
  readonly stage: StageDefinition;
  readonly onChange: (stage: StageDefinition) => void;
}

const times = [
  ['limitHours', 'Phải xong trong'],
  ['remindHoursBefore', 'Nhắc trước khi hết hạn'],
  ['escalateAfterHours', 'Báo lên trên khi quá hạn'],
] as const;

/** How long a stage may take, when people are reminded, to whom it is reported when late. */
export const StageTimes = ({ stage, onChange }: StageTimesProps) => (
  <div className={styles['fields']}>
    {times.map(([part, words]) => (
      <label key={part} className={styles['field']}>
        {words} (giờ làm việc)
        <InputNumber
          min={1}
          max={2_000}
          placeholder="Không đặt"
          value={stage[part] ?? null}
          onChange={(hours) => onChange(without(stage, part, hours))}
        />
      </label>
    ))}
    {stage.escalateAfterHours !== undefined && (
      <div className={styles['field']}>
        Báo cho
        <AssigneeInput
          label="Báo cho ai khi quá hạn"
          value={stage.escalateTo ?? { role: 'director' }}
          onChange={(escalateTo) => onChange({ ...stage, escalateTo })}
        />
      </div>
    )}
    <Checkbox
      checked={stage.mayEdit.includes('note')}
      onChange={({ target }) => onChange({ ...stage, mayEdit: target.checked ? ['note'] : [] })}
    >
      Người trình được sửa lời trình trong bước này
    </Checkbox>
  </div>
);
