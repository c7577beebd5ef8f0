import { Alert, Button } from 'antd';
import type { ReplyOf } from '../../server/routes.js';

type Fault = ReplyOf<'POST /api/routes/check'>['faults'][number];

interface FaultsProps {
  readonly faults: readonly Fault[];
  /** Puts the reader before the line; absent where no text stands. */
  readonly onLine?: (line: number) => void;
}

/** What stops a route, then what should be looked at; each with its line in the text. */
export function Faults({ faults, onLine }: FaultsProps) {
  const errors = faults.filter(({ weight }) => weight === 'error');
  const warnings = faults.filter(({ weight }) => weight === 'warning');
  return (
    <>
      <Some
        type="error"
        title={`Chưa dùng được: ${errors.length} lỗi`}
        faults={errors}
        onLine={onLine}
      />
      <Some
        type="warning"
        title={`Nên xem lại: ${warnings.length} chỗ`}
        faults={warnings}
        onLine={onLine}
      />
    </>
  );
}

interface SomeProps {
  readonly type: 'error' | 'warning';
  readonly title: string;
  readonly faults: readonly Fault[];
  readonly onLine: FaultsProps['onLine'];
}

const Some = ({ type, title, faults, onLine }: SomeProps) =>
  faults.length > 0 && (
    <Alert
      type={type}
      showIcon
      title={title}
      style={{ marginBottom: 12 }}
      description={
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {faults.map(({ code, line, column, text }) => (
            <li key={`${code}-${line}-${column}`}>
              {text}{' '}
              {onLine ? (
                <Button type="link" size="small" onClick={() => onLine(line)}>
                  dòng {line}
                </Button>
              ) : (
                `(dòng ${line})`
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
