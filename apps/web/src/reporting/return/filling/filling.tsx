import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSnapshot } from '../../../drafting/editor/saving/any-autosave.js';
import { LeaveGuard } from '../../../drafting/editor/saving/leave-guard.js';
import { SaveState } from '../../../drafting/editor/saving/save-state.js';
import { useLineWatch } from '../../../drafting/editor/saving/use-line-watch.js';
import { Answered } from '../../../parts/answered.js';
import { reading } from '../../../server/use-answer.js';
import type { Content, Finding, UnitReturn } from '../return-types.js';
import { FillingContext } from './filling-context.js';
import { FilledElsewhere } from './filled-elsewhere.js';
import { startReturnAutosave, type ReturnAutosave } from './return-autosave.js';

export interface Filled {
  readonly content: Content;
  readonly findings: readonly Finding[];
  readonly autosave: ReturnAutosave;
}

interface FillingProps {
  readonly view: UnitReturn;
  readonly children: (filled: Filled, saveState: ReactNode) => ReactNode;
}

/** A return that is being filled: read once, and from then on this page holds it and saves it. */
export function Filling({ view, children }: FillingProps) {
  const params = { returnId: view.id };
  const atFirst = useQuery({
    ...reading('GET /api/returns/:returnId', { params }),
    queryKey: ['return to fill', view.id],
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Answered answer={atFirst}>
      {(begun) => (
        <Begun key={view.id} begun={begun} view={view}>
          {children}
        </Begun>
      )}
    </Answered>
  );
}

function Begun({ begun, ...props }: FillingProps & { readonly begun: UnitReturn }) {
  const [autosave, setAutosave] = useState<ReturnAutosave | null>(null);
  useEffect(() => {
    const { content, revision, savedAt, findings } = begun;
    const started = startReturnAutosave(begun.id, { content, revision, savedAt, findings });
    setAutosave(started);
    return () => {
      started.stop();
    };
  }, [begun]);
  return autosave && <Opened {...props} autosave={autosave} />;
}

type OpenedProps = FillingProps & { readonly autosave: ReturnAutosave };

function Opened({ view, autosave, children }: OpenedProps) {
  const content = useSnapshot(autosave, ({ context }) => context.content);
  const saved = useSnapshot(autosave, ({ context }) => context.saved);
  const isSaved = useSnapshot(autosave, (now) => now.matches('saved'));
  useLineWatch(autosave);
  useEffect(() => {
    // Another hand saved while nothing was unsaved here: theirs is shown at once.
    if (isSaved && view.revision > saved.revision)
      autosave.send({ type: 'exchanged', content: view.content, saved: view });
  }, [autosave, isSaved, view, saved.revision]);
  const change = useMemo(
    () =>
      (changed: (content: Content) => Content): void => {
        const next = changed(autosave.getSnapshot().context.content);
        autosave.send({ type: 'changed', content: next });
      },
    [autosave],
  );
  return (
    <FillingContext value={change}>
      <FilledElsewhere returnId={view.id} autosave={autosave} />
      {children(
        { content, findings: saved.findings, autosave },
        <SaveState
          autosave={autosave}
          savedAt={saved.savedAt}
          away="Khi có mạng, phần này tự lưu lại"
        />,
      )}
      <LeaveGuard autosave={autosave}>
        Phần chưa lưu sẽ mất nếu rời trang; số liệu đã lưu vẫn còn.
      </LeaveGuard>
    </FillingContext>
  );
}
