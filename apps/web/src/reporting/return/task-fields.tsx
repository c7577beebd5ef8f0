import { Link } from '@tanstack/react-router';
import { Button, InputNumber, Select } from 'antd';
import { writtenDay } from '../../parts/times.js';
import { useLineChanges } from './filling/filling-context.js';
import type { TaskLine } from './return-types.js';
import styles from './return.module.css';
import { TextField } from './said-field.js';
import { saidStates } from './written-value.js';

type State = NonNullable<TaskLine['state']>;

const texts = [
  ['results', 'Kết quả'],
  ['difficulties', 'Khó khăn'],
  ['proposals', 'Đề xuất'],
] as const;

/** One task: how far it is and what is to be said of it. */
export function TaskFields({ line }: { readonly line: TaskLine }) {
  const changes = useLineChanges();
  const { taskId, number, action, dueOn } = line;
  return (
    <>
      <div className={styles['grid']}>
        <div>
          <span className={styles['name']}>
            {number}{' '}
            <Link to="/nhiem-vu/$taskId" params={{ taskId }}>
              {action}
            </Link>
          </span>
          <div className="soft">
            {dueOn ? `Hạn ${writtenDay(dueOn)}` : 'Chưa có ngày'}
            {line.fromUnitId && ' · của đơn vị đã sáp nhập'}
          </div>
        </div>
        <Standing line={line} />
      </div>
      <div className={styles['texts']}>
        {texts.map(([part, name]) => (
          <TextField
            key={part}
            name={name}
            of={action}
            text={line[part]}
            maxLength={5_000}
            onChange={changes && ((said) => changes.task(taskId, { [part]: said }))}
          />
        ))}
      </div>
      <LastTime line={line} />
    </>
  );
}

/** What was accepted the last time; its words are taken over where none are written yet. */
function LastTime({ line: { taskId, action, last, ...line } }: { readonly line: TaskLine }) {
  const changes = useLineChanges();
  if (!last) return null;
  const told = texts.filter(([part]) => last[part] !== '');
  const isBlank = texts.every(([part]) => line[part] === '');
  const { results, difficulties, proposals } = last;
  return (
    <p className={`soft ${styles['lastTime']}`}>
      Kỳ trước: {standingOf(last)}. {told.map(([part, name]) => `${name}: ${last[part]}`).join(' ')}{' '}
      {changes && isBlank && told.length > 0 && (
        <Button
          type="link"
          size="small"
          aria-label={`Chép lời kỳ trước: ${action}`}
          onClick={() => changes.task(taskId, { results, difficulties, proposals })}
        >
          Chép lời kỳ trước
        </Button>
      )}
    </p>
  );
}

const standingOf = ({ state, percent }: Pick<TaskLine, 'state' | 'percent'>): string =>
  [state && saidStates[state], percent !== null && `${percent}%`].filter(Boolean).join(', ') ||
  'Chưa nêu';

function Standing({ line }: { readonly line: TaskLine }) {
  const changes = useLineChanges();
  const { taskId, action, state, percent } = line;
  if (!changes) {
    return <strong className="figures">{standingOf(line)}</strong>;
  }
  return (
    <div className={styles['figures']}>
      <Select<State>
        aria-label={`Tình trạng: ${action}`}
        placeholder="Tình trạng"
        style={{ width: 180 }}
        value={state}
        options={(Object.keys(saidStates) as State[]).map((value) => ({
          value,
          label: saidStates[value],
        }))}
        onChange={(chosen) =>
          changes.task(taskId, { state: chosen, ...(chosen === 'done' && { percent: 100 }) })
        }
      />
      <InputNumber<number>
        aria-label={`Phần trăm: ${action}`}
        placeholder="%"
        min={0}
        max={100}
        precision={0}
        suffix="%"
        style={{ width: 96 }}
        value={percent}
        onChange={(given) => changes.task(taskId, { percent: given })}
      />
    </div>
  );
}
