import type { DocumentView } from '#contracts';
import { useEffect, useState } from 'react';
import { Annexes } from './annex/annexes.js';
import { BodyEditor } from './body/body-editor.js';
import type { WorkingCopy } from './content.js';
import styles from './desk.module.css';
import { Notices } from './notices.js';
import { Outline } from './outline.js';
import { Closing } from './parts/closing.js';
import { Head } from './parts/head.js';
import { startAutosave } from './saving/autosave.js';
import { EditingContext, useEdited, useEditing } from './saving/editing-context.js';
import { LeaveGuard } from './saving/leave-guard.js';
import { useKeptText } from './saving/use-kept-text.js';
import { useLineWatch } from './saving/use-line-watch.js';
import { SidePanel } from './side/side-panel.js';
import { usePlaceMarks } from './side/use-place-marks.js';
import { TopLine } from './top-line.js';

interface DeskProps {
  readonly document: DocumentView;
  readonly atFirst: WorkingCopy;
}

/** The desk of one document: outline, paper, and what is said of it beside. */
export function Desk({ document, atFirst }: DeskProps) {
  const [autosave, setAutosave] = useState<ReturnType<typeof startAutosave> | null>(null);
  useEffect(() => {
    const started = startAutosave(document.id, atFirst);
    setAutosave(started);
    return () => {
      started.stop();
    };
  }, [document.id, atFirst]);
  if (!autosave) return null;
  return (
    <EditingContext value={{ documentId: document.id, autosave }}>
      <Opened document={document} />
    </EditingContext>
  );
}

function Opened({ document }: Pick<DeskProps, 'document'>) {
  const { autosave } = useEditing();
  const [isSideOpen, setSideOpen] = useState(true);
  const generation = useEdited(({ context }) => context.generation);
  const marks = usePlaceMarks();
  const left = useKeptText();
  useLineWatch(autosave);
  return (
    <>
      <TopLine
        document={document}
        isSideOpen={isSideOpen}
        toggleSide={() => setSideOpen((open) => !open)}
      />
      <Notices document={document} left={left} />
      <div className={`${styles['desk']} ${isSideOpen ? '' : styles['wide']}`}>
        <div className={styles['outline']}>
          <Outline />
        </div>
        <div className={styles['paper']} key={generation}>
          <Head />
          <BodyEditor marks={marks} />
          <Closing />
        </div>
        {isSideOpen && (
          <div>
            <SidePanel />
          </div>
        )}
        <div className={`${styles['paper']} ${styles['annexes']}`} key={`annexes ${generation}`}>
          <Annexes marks={marks} />
        </div>
      </div>
      <LeaveGuard autosave={autosave}>
        Phần chưa lưu vẫn được giữ trên máy này; lần sau mở văn bản, bạn dùng lại được.
      </LeaveGuard>
    </>
  );
}
