import { Button } from 'antd';
import { momentOf } from '../../../parts/times.js';
import { wordsOf } from '../../../server/refusal.js';
import styles from './saving.module.css';
import { useSnapshot, type AnyAutosave } from './any-autosave.js';

interface SaveStateProps {
  readonly autosave: AnyAutosave;
  readonly savedAt: string;
  /** What becomes of the words while the server is away. */
  readonly away: string;
}

/** Whether the words on the screen stand at the server, in words. */
export function SaveState({ autosave, savedAt, away }: SaveStateProps) {
  const words = useSnapshot(autosave, (now) => {
    if (now.matches('saved')) return `Đã lưu lúc ${momentOf(savedAt).slice(-5)}`;
    if (now.matches('saving')) return 'Đang lưu…';
    if (now.matches('waiting')) return 'Đang soạn…';
    if (now.matches('conflicted')) return 'Chưa lưu được: người khác vừa lưu bản mới';
    if (now.matches('signedOut')) return 'Chưa lưu được: phiên làm việc đã kết thúc';
    if (now.matches('away')) return `Chưa lưu được: mất kết nối với máy chủ. ${away}`;
    return `Chưa lưu được: ${wordsOf(now.context.failure)}`;
  });
  const isBroken = useSnapshot(autosave, (now) => now.matches('refused') || now.matches('away'));
  const isAsked = useSnapshot(autosave, (now) => now.matches('conflicted'));
  return (
    <span
      role="status"
      aria-live="polite"
      className={isBroken || isAsked ? styles['broken'] : 'soft'}
    >
      {words}
      {isBroken && (
        <Button size="small" type="link" onClick={() => autosave.send({ type: 'saveNow' })}>
          Thử lưu lại
        </Button>
      )}
    </span>
  );
}
