import { Alert } from 'antd';
import { goTo } from '../go-to.js';
import type { Conflict } from './merge.js';
import styles from './saving.module.css';

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly close: () => void;
}

/** Places that both had changed: mine stands in the text, the other is shown to be looked at. */
export const ConflictList = ({ conflicts, close }: ConflictListProps) => (
  <Alert
    type="info"
    showIcon
    closable={{ onClose: close }}
    title={`${conflicts.length} chỗ hai người cùng sửa: văn bản đang giữ phần của bạn`}
    description={
      <ol className={styles['differences']}>
        {conflicts.map(({ nodeId, field, mine, theirs }) => (
          <li key={`${nodeId} ${field}`}>
            {nodeId && (
              <a
                href={`#${nodeId}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo({ nodeId });
                }}
              >
                Tới chỗ này
              </a>
            )}
            <div className={styles['sides']}>
              <div>
                <b>Của bạn:</b> {spoken(mine)}
              </div>
              <div>
                <b>Bản mới:</b> {spoken(theirs)}
              </div>
            </div>
          </li>
        ))}
      </ol>
    }
  />
);

/** The words within whatever differs. */
function spoken(value: unknown): string {
  if (value === null || value === undefined) return 'đã bỏ';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(spoken).join(value.some(isRun) ? '' : '; ');
  const named: unknown[] = ['text', 'heading', 'title', 'content', 'value'].flatMap((name) => {
    const said: unknown = Reflect.get(value, name);
    return said === undefined || said === '' ? [] : [said];
  });
  return named.map(spoken).join(' ');
}

const isRun = (value: unknown): boolean => Object.hasOwn(Object(value), 'kind');
