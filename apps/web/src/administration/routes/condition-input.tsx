import type { RouteCondition } from '#contracts';
import { Checkbox, InputNumber, Select } from 'antd';
import { useAnswer } from '../../server/use-answer.js';
import { choices, typeChoices } from '../words.js';
import styles from './route-form.module.css';
import { urgencyWords } from './route-words.js';

interface ConditionInputProps {
  readonly value: RouteCondition | undefined;
  readonly onChange: (value: RouteCondition | undefined) => void;
  /** A route names its types elsewhere. */
  readonly withTypes: boolean;
}

/** When a stage, or a route, is there for a document at all. What is left open asks nothing. */
export function ConditionInput({ value = {}, onChange, withTypes }: ConditionInputProps) {
  const units = useAnswer('GET /api/units');
  const set = (change: { readonly [Part in keyof RouteCondition]?: RouteCondition[Part] | null }) =>
    onChange(stated({ ...value, ...change }));
  return (
    <div className={styles['fields']}>
      {withTypes && (
        <label className={styles['field']}>
          Thể loại
          <Select
            mode="multiple"
            placeholder="Mọi thể loại"
            options={typeChoices}
            showSearch={{ optionFilterProp: 'label' }}
            value={value.docTypes ?? []}
            onChange={(docTypes) => set({ docTypes: docTypes.length > 0 ? docTypes : null })}
          />
        </label>
      )}
      <label className={styles['field']}>
        Mức độ khẩn
        <Select
          mode="multiple"
          placeholder="Mọi mức độ"
          options={choices(urgencyWords)}
          value={value.urgency ?? []}
          onChange={(urgency) => set({ urgency: urgency.length > 0 ? urgency : null })}
        />
      </label>
      <label className={styles['field']}>
        Đơn vị soạn thảo
        <Select
          mode="multiple"
          placeholder="Mọi đơn vị"
          showSearch={{ optionFilterProp: 'label' }}
          options={units.data?.map(({ code, name }) => ({ value: code, label: name })) ?? []}
          value={value.units ?? []}
          onChange={(chosen) => set({ units: chosen.length > 0 ? chosen : null })}
        />
      </label>
      <label className={styles['field']}>
        Kinh phí trên (triệu đồng)
        <InputNumber
          min={0}
          placeholder="Không xét"
          value={value.budgetOver ?? null}
          onChange={(budgetOver) => set({ budgetOver })}
        />
      </label>
      <Checkbox
        checked={value.hasAnnex === true}
        onChange={({ target }) => set({ hasAnnex: target.checked || null })}
      >
        Chỉ khi có phụ lục
      </Checkbox>
    </div>
  );
}

function stated(condition: object): RouteCondition | undefined {
  const parts = Object.entries(condition).filter(([, part]) => part !== null && part !== undefined);
  return parts.length > 0 ? (Object.fromEntries(parts) as RouteCondition) : undefined;
}
