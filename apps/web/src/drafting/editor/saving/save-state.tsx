import { Button } from 'antd';
import { momentOf } from '../../../parts/times.js';
import { wordsOf } from '../../../server/refusal.js';
import styles from './saving.module.css';
import { useEdited, useEditing } from './editing-context.js';

/** Whether the words on the screen stand at the server, in words. */
export function SaveState() {
  const { autosave } = useEditing();
  const words = useEdited((now) => {
    const { saved, failure } = now.context;
    if (now.matches('saved')) return `Đã lưu lúc ${momentOf(saved.editedAt).slice(-5)}`;
    if (now.matches('saving')) return 'Đang lưu…';
    if (now.matches('waiting')) return 'Đang soạn…';
    if (now.matches('conflicted')) return 'Chưa lưu được: người khác vừa lưu bản mới';
    if (now.matches('signedOut')) return 'Chưa lưu được: phiên làm việc đã kết thúc';
    if (now.matches('away'))
      return 'Chưa lưu được: mất kết nối với máy chủ. Phần này vẫn giữ trên máy bạn';
    return `Chưa lưu được: ${wordsOf(failure)}`;
  });
  const isBroken = useEdited((now) => now.matches('refused') || now.matches('away'));
  return (
    <span role="status" aria-live="polite" className={isBroken ? styles['broken'] : 'soft'}>
      {words}
      {isBroken && (
        <Button size="small" type="link" onClick={() => autosave.send({ type: 'saveNow' })}>
          Thử lưu lại
        </Button>
      )}
    </span>
  );
}
