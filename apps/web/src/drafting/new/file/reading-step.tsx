import { Alert, Button } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../../server/refusal.js';
import { useAct } from '../../../server/use-answer.js';
import { Findings } from './findings.js';
import styles from './file-panel.module.css';
import { LineList } from './line-list.js';
import { sentenceOf, type Change, type Reading } from './reading.js';
import columns from './reading-step.module.css';
import { Structure } from './structure.js';

interface ReadingStepProps {
  readonly first: Reading;
  readonly unitId: string;
  readonly onBack: () => void;
  readonly onDone: (reading: Reading) => void;
}

interface State {
  readonly reading: Reading;
  readonly changes: readonly Change[];
}

/** The lines as they came, beside what was made of them; each line may be put right. */
export function ReadingStep({ first, unitId, onBack, onDone }: ReadingStepProps) {
  const [states, setStates] = useState<readonly State[]>([{ reading: first, changes: [] }]);
  const [chosen, choose] = useState<number | null>(null);
  const reread = useAct('POST /api/imports/rereading');
  const state = states.at(-1) ?? { reading: first, changes: [] };
  const { reading } = state;
  const unplaced = reading.pieces.filter(({ as }) => as === 'unplaced').length;

  function mend(line: number, text: string, as: Change['as'] | null): void {
    const lines = reading.lines.map((old, at) => (at + 1 === line ? text : old));
    const others = state.changes.filter((change) => change.line !== line);
    const changes = as ? [...others, { line, as }] : state.changes;
    reread.mutate(
      { body: { ...reading.importedFrom, unitId, lines, changes: [...changes] } },
      {
        onSuccess: (read) => {
          setStates([...states, { reading: read, changes }]);
          choose(null);
        },
      },
    );
  }

  return (
    <>
      <p>
        <strong>{sentenceOf(reading)}</strong>{' '}
        <span className="soft">
          {unplaced > 0
            ? `Còn ${unplaced} dòng chưa biết xếp vào đâu: bấm vào dòng để chỉ rõ.`
            : 'Bấm vào một dòng ở bên trái nếu muốn sửa chữ hoặc đổi loại.'}
        </span>
      </p>
      <Findings findings={reading.findings} onPick={choose} />
      {reread.error && <Alert type="error" showIcon title={wordsOf(reread.error)} />}
      <div className={columns['columns']}>
        <LineList
          reading={reading}
          chosen={chosen}
          onChoose={choose}
          onMend={mend}
          isPending={reread.isPending}
        />
        <Structure reading={reading} onPick={choose} />
      </div>
      <div className={styles['foot']}>
        <Button onClick={onBack}>Chọn tệp khác</Button>
        {states.length > 1 && (
          <Button type="text" onClick={() => setStates(states.slice(0, -1))}>
            Hoàn tác lần sửa vừa rồi
          </Button>
        )}
        <Button type="primary" size="large" onClick={() => onDone(reading)}>
          Đúng rồi, tiếp tục
        </Button>
      </div>
    </>
  );
}
