import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { Differences, isDifference } from '../../../parts/differences.js';
import { momentOf } from '../../../parts/times.js';
import { goTo } from '../go-to.js';
import { ConflictList } from './conflict-list.js';
import { useEdited, useEditing } from './editing-context.js';
import { mergeContents, type Conflict } from './merge.js';
import { SomebodySaved } from './somebody-saved.js';

/** Somebody saved meanwhile: who, when, what differs, and two ways on. No words are lost. */
export function ConflictBox() {
  const { autosave } = useEditing();
  const [told, setTold] = useState<readonly Conflict[]>([]);
  const failure = useEdited(({ context }) => context.failure);
  if (!(failure instanceof SomebodySaved))
    return told.length > 0 ? <ConflictList conflicts={told} close={() => setTold([])} /> : null;
  const { theirs, refusal } = failure;
  const { difference } = refusal.problem;
  const takeTheirs = (): void =>
    autosave.send({ type: 'exchanged', content: theirs.content, saved: theirs });
  const keepMine = (): void => {
    const { saved, content } = autosave.getSnapshot().context;
    const merged = mergeContents(saved.content, content, theirs.content);
    setTold(merged.conflicts);
    autosave.send({ type: 'exchanged', content: merged.content, saved: theirs });
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alertdialog"
      aria-label="Văn bản đã được người khác lưu"
      title={`Bản này đã được lưu ở nơi khác lúc ${momentOf(theirs.editedAt)}`}
      description={
        <>
          <p>{refusal.message}</p>
          {isDifference(difference) && <Differences changes={difference} limit={8} onOpen={goTo} />}
          <Space wrap>
            <Button type="primary" onClick={keepMine}>
              Giữ phần của tôi ở những chỗ tôi đã sửa
            </Button>
            <Button onClick={takeTheirs}>Lấy bản mới</Button>
          </Space>
        </>
      }
    />
  );
}
