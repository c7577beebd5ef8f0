import { Alert, Button } from 'antd';
import { useAddressPart } from './data-table.js';
import { wordsOf } from '../server/refusal.js';
import { changedMeanwhile } from './changed-meanwhile.js';
import { Differences, isDifference } from './differences.js';
import { tabKey } from '../documents/tabs/tab-names.js';

interface RefusedProps {
  readonly error: unknown;
  /** Leaves what was begun on a text that is no longer the current one. */
  readonly onReload: () => void;
}

/** Why the server said no; where the text is no longer the one that was read, what has changed. */
export function Refused({ error, onReload }: RefusedProps) {
  const [, setTab] = useAddressPart(tabKey, 'trang-in');
  if (!error) return null;
  const isStale = changedMeanwhile(error);
  const changes = isStale && isDifference(error.problem.difference) ? error.problem.difference : [];
  return (
    <Alert
      type={isStale ? 'warning' : 'error'}
      showIcon
      title={wordsOf(error)}
      description={
        isStale && (
          <>
            {changes.length > 0 && <Differences changes={changes} limit={5} />}
            <Button onClick={onReload}>Xem bản hiện hành</Button>
            {changes.length > 0 && (
              <Button
                type="link"
                onClick={() => {
                  onReload();
                  setTab('so-sanh');
                }}
              >
                So sánh phiên bản
              </Button>
            )}
          </>
        )
      }
    />
  );
}
