import type { StageDefinition, TaskDefinition } from '#contracts';
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { choices } from '../words.js';
import { AssigneeInput } from './assignee-input.js';
import { ConditionInput } from './condition-input.js';
import styles from './route-form.module.css';
import { kindWords, modeWords } from './route-words.js';
import { StageTimes } from './stage-times.js';
import { without } from './without.js';

interface StageCardProps {
  readonly stage: StageDefinition;
  readonly place: number;
  readonly isLast: boolean;
  readonly onChange: (stage: StageDefinition) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onAddTask: () => void;
}

/** One stage of a route as it is written: who does what, how many must agree, how long it may take. */
export function StageCard(props: StageCardProps) {
  const { stage, place, isLast, onChange, onMove, onRemove, onAddTask } = props;
  const set = (change: Partial<StageDefinition>): void => onChange({ ...stage, ...change });
  const name = `Bước ${place + 1}`;
  return (
    <fieldset className={styles['stage']}>
      <legend>{name}</legend>
      <div className={styles['row']}>
        <Input
          aria-label={`Tên ${name.toLowerCase()}`}
          className={styles['wide'] ?? ''}
          value={stage.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <IconButton name={`Đưa ${name} lên`} off={place === 0} onClick={() => onMove(-1)}>
          <ArrowUpOutlined />
        </IconButton>
        <IconButton name={`Đưa ${name} xuống`} off={isLast} onClick={() => onMove(1)}>
          <ArrowDownOutlined />
        </IconButton>
        <IconButton name={`Bỏ ${name}`} onClick={onRemove}>
          <DeleteOutlined />
        </IconButton>
      </div>
      {stage.tasks.map((task, no) => (
        <TaskRow
          key={task.key}
          task={task}
          label={`Việc ${no + 1} của ${name.toLowerCase()}`}
          onChange={(changed) =>
            set({ tasks: stage.tasks.map((one) => (one === task ? changed : one)) })
          }
          onRemove={() => set({ tasks: stage.tasks.filter((one) => one !== task) })}
          removable={stage.tasks.length > 1}
        />
      ))}
      <Button size="small" onClick={onAddTask}>
        Thêm người
      </Button>
      {stage.tasks.length > 1 && <Agreement stage={stage} onChange={set} />}
      <details className={styles['more']} open={stage.when !== undefined}>
        <summary>Khi nào có bước này</summary>
        <ConditionInput
          withTypes
          value={stage.when}
          onChange={(when) => onChange(without(stage, 'when', when))}
        />
      </details>
      <details className={styles['more']} open={stage.limitHours !== undefined}>
        <summary>Thời hạn, nhắc việc</summary>
        <StageTimes stage={stage} onChange={onChange} />
      </details>
    </fieldset>
  );
}

interface TaskRowProps {
  readonly task: TaskDefinition;
  readonly label: string;
  readonly removable: boolean;
  readonly onChange: (task: TaskDefinition) => void;
  readonly onRemove: () => void;
}

const TaskRow = ({ task, label, removable, onChange, onRemove }: TaskRowProps) => (
  <div className={styles['row']}>
    <Select
      aria-label={`${label}: làm gì`}
      style={{ width: 170 }}
      value={task.kind}
      options={choices(kindWords)}
      onChange={(kind) => onChange({ ...task, kind })}
    />
    <AssigneeInput
      label={`${label}: ai làm`}
      value={task.assignee}
      onChange={(assignee) => onChange({ ...task, assignee })}
    />
    {removable && (
      <IconButton name={`Bỏ ${label.toLowerCase()}`} onClick={onRemove}>
        <DeleteOutlined />
      </IconButton>
    )}
  </div>
);

interface AgreementProps {
  readonly stage: StageDefinition;
  readonly onChange: (change: Partial<StageDefinition>) => void;
}

/** How many must agree before the next stage opens. */
const Agreement = ({ stage, onChange }: AgreementProps) => {
  const { mode, quorum, veto } = stage;
  const counted = typeof quorum === 'object';
  return (
    <div className={styles['row']}>
      <Select
        aria-label="Làm cùng lúc hay lần lượt"
        value={mode}
        options={choices(modeWords)}
        style={{ width: 120 }}
        onChange={(next) => onChange({ mode: next })}
      />
      <Select<'all' | 'any' | 'atLeast'>
        aria-label="Số người phải đồng ý"
        value={counted ? 'atLeast' : quorum}
        options={[
          { value: 'all', label: 'Tất cả phải đồng ý' },
          { value: 'any', label: 'Một người đồng ý là đủ' },
          { value: 'atLeast', label: 'Ít nhất … người đồng ý' },
        ]}
        style={{ width: 210 }}
        onChange={(next) => onChange({ quorum: next === 'atLeast' ? { atLeast: 2 } : next })}
      />
      {counted && (
        <InputNumber
          aria-label="Ít nhất bao nhiêu người"
          min={1}
          max={stage.tasks.length}
          value={quorum.atLeast}
          onChange={(atLeast) => onChange({ quorum: { atLeast: atLeast ?? 1 } })}
        />
      )}
      {quorum !== 'all' && (
        <Checkbox checked={veto} onChange={({ target }) => onChange({ veto: target.checked })}>
          Một người không đồng ý là trả lại
        </Checkbox>
      )}
    </div>
  );
};

interface IconButtonProps {
  readonly name: string;
  readonly off?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const IconButton = ({ name, off = false, onClick, children }: IconButtonProps) => (
  <Button type="text" aria-label={name} title={name} disabled={off} onClick={onClick}>
    {children}
  </Button>
);
