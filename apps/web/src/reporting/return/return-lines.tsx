import { EmptyState } from '../../parts/states.js';
import { placeOfTarget, placeOfTask, placeOfWords } from './filling/changed-rows.js';
import { LineNotes } from './line-notes.js';
import type { Content, Finding, UnitReturn } from './return-types.js';
import styles from './return.module.css';
import { TargetFields } from './target-fields.js';
import { TaskFields } from './task-fields.js';
import { saidNames, SaidField } from './said-field.js';

interface ReturnLinesProps {
  readonly view: UnitReturn;
  readonly content: Content;
  readonly findings: readonly Finding[];
}

/** Everything the return asks: figures, tasks, words; what was found and said stands at its line. */
export function ReturnLines({ view, content, findings }: ReturnLinesProps) {
  const { targets, tasks, words } = content;
  const notes = (place: string) => <LineNotes view={view} place={place} findings={findings} />;
  return (
    <>
      <section className="card" aria-labelledby="chi-tieu">
        <h2 id="chi-tieu">Chỉ tiêu</h2>
        {targets.length === 0 && <EmptyState title="Đơn vị không có chỉ tiêu nào trong kỳ này" />}
        {targets.map((line, index) => (
          <div key={line.targetId} id={placeOfTarget(line.targetId)} className={styles['line']}>
            <TargetFields line={line} number={index + 1} />
            {notes(placeOfTarget(line.targetId))}
          </div>
        ))}
      </section>
      <section className="card" aria-labelledby="nhiem-vu">
        <h2 id="nhiem-vu">Nhiệm vụ</h2>
        {tasks.length === 0 && <EmptyState title="Đơn vị không có nhiệm vụ nào trong kỳ này" />}
        {tasks.map((line) => (
          <div key={line.taskId} id={placeOfTask(line.taskId)} className={styles['line']}>
            <TaskFields line={line} />
            {notes(placeOfTask(line.taskId))}
          </div>
        ))}
      </section>
      <section className="card" aria-labelledby="nhan-dinh">
        <h2 id="nhan-dinh">Nhận định của đơn vị</h2>
        {saidNames.map(([part, name]) => (
          <div key={part} id={placeOfWords(part)} className={styles['line']}>
            <SaidField part={part} name={name} text={words[part]} />
            {notes(placeOfWords(part))}
          </div>
        ))}
      </section>
    </>
  );
}
