import { App } from 'antd';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useMe } from '../../../shell/me.js';
import { newNodeId } from '../new-node-id.js';
import { useEditing } from './editing-context.js';
import { forget, keep, keptTexts, keyOf, type Kept } from './kept.js';
import { mergeContents, type Conflict } from './merge.js';
import { same } from './same.js';

export interface LeftText {
  readonly kept: Kept | null;
  readonly conflicts: readonly Conflict[];
  /** Takes it up again, on top of what the server has now. */
  readonly use: () => void;
  readonly discard: () => void;
  /** The list of conflicts was read. */
  readonly close: () => void;
}

/** Each change is kept in this browser at once, until the server has it; what was left is offered. */
export function useKeptText(): LeftText {
  const { documentId, autosave } = useEditing();
  const { personId } = useMe();
  const { message } = App.useApp();
  const [kept, setKept] = useState<Kept | null>(null);
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  // Each opening keeps its own: what was left before stands until it is used or dropped.
  const [key] = useState(() => keyOf(documentId, personId, newNodeId()));

  const warn = useEffectEvent(() => {
    // A browser that keeps nothing for us (private windows): the person must know.
    void message.warning({ key, content: 'Trình duyệt này không giữ được phần chưa lưu.' });
  });

  useEffect(() => {
    let isHere = true;
    const { saved } = autosave.getSnapshot().context;
    keptTexts(documentId, personId)
      .then((texts) => {
        const left = texts.filter(({ content }) => !same(content, saved.content));
        if (isHere) setKept(left[0] ?? null);
      })
      .catch(warn);
    return () => {
      isHere = false;
    };
  }, [autosave, documentId, personId]);

  useEffect(() => {
    let last = autosave.getSnapshot().context.content;
    const subscription = autosave.subscribe((now) => {
      const { content, saved } = now.context;
      if (now.matches('saved')) {
        if (last !== saved.content) void forget(key);
      } else if (content !== last) {
        const at = new Date().toISOString();
        keep({ key, documentId, personId, content, base: saved, at }).catch(warn);
      }
      last = content;
    });
    return () => subscription.unsubscribe();
  }, [autosave, key, documentId, personId]);

  const discard = useCallback(() => {
    if (kept) void forget(kept.key);
    setKept(null);
  }, [kept]);
  const use = useCallback(() => {
    if (!kept) return;
    const { content, saved } = autosave.getSnapshot().context;
    const merged = mergeContents(kept.base.content, kept.content, content);
    setConflicts(merged.conflicts);
    autosave.send({ type: 'exchanged', content: merged.content, saved });
    void forget(kept.key);
    setKept(null);
  }, [autosave, kept]);
  return { kept, conflicts, use, discard, close: () => setConflicts([]) };
}
