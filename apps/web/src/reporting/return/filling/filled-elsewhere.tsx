import { Alert, App, Button, Space } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSnapshot } from '../../../drafting/editor/saving/any-autosave.js';
import { SavedElsewhere } from '../../../drafting/editor/saving/somebody-saved.js';
import { wordsOf } from '../../../server/refusal.js';
import { call } from '../../../server/call.js';
import type { Change, UnitReturn } from '../return-types.js';
import { ChangeList } from '../change-list.js';
import styles from './filled-elsewhere.module.css';
import { mergeReturns } from './changed-rows.js';
import type { ReturnAutosave } from './return-autosave.js';

interface FilledElsewhereProps {
  readonly returnId: UnitReturn['id'];
  readonly autosave: ReturnAutosave;
}

/** Two fill one return: other figures are put together by themselves, the same figure is asked about. */
export function FilledElsewhere({ returnId, autosave }: FilledElsewhereProps) {
  const { message } = App.useApp();
  const [theirs, setTheirs] = useState<UnitReturn | null>(null);
  const failure = useSnapshot(autosave, ({ context }) => context.failure);
  const isConflicted = useSnapshot(autosave, (now) => now.matches('conflicted'));

  const exchange = (found: UnitReturn, isMine: boolean): void => {
    const { saved, content } = autosave.getSnapshot().context;
    const merged = mergeReturns(saved.content, content, found.content);
    const next = isMine ? merged.content : found.content;
    autosave.send({ type: 'exchanged', content: next, saved: found });
    setTheirs(null);
  };
  const judge = useEffectEvent((found: UnitReturn) => {
    const { saved, content } = autosave.getSnapshot().context;
    const { both } = mergeReturns(saved.content, content, found.content);
    if (both.length > 0) return setTheirs(found);
    exchange(found, true);
    void message.info(`Đã gộp với số liệu ${found.savedBy ?? 'người khác'} vừa lưu.`);
  });
  const tell = useEffectEvent((error: unknown) => void message.error(wordsOf(error)));
  useEffect(() => {
    if (isConflicted)
      call('GET /api/returns/:returnId', { params: { returnId } }).then(judge).catch(tell);
  }, [isConflicted, returnId]);

  if (!isConflicted || !theirs || !(failure instanceof SavedElsewhere)) return null;
  const { difference } = failure.refusal.problem;
  return (
    <Alert
      type="warning"
      showIcon
      role="alertdialog"
      aria-label="Phiếu đã được người khác lưu"
      className={styles['asked'] ?? ''}
      title={failure.message}
      description={
        <>
          <ChangeList
            changes={difference as readonly Change[]}
            fromName={theirs.savedBy ?? 'Đã lưu'}
            toName="Của bạn"
          />
          <Space wrap>
            <Button type="primary" onClick={() => exchange(theirs, true)}>
              Giữ số liệu của tôi
            </Button>
            <Button onClick={() => exchange(theirs, false)}>
              Lấy số liệu {theirs.savedBy ?? 'đã lưu'}
            </Button>
          </Space>
        </>
      }
    />
  );
}
