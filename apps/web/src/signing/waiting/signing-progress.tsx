import type { DocumentView } from '#contracts';
import { Alert } from 'antd';
import { FactList } from '../../parts/fact-list.js';
import { momentOf } from '../../parts/times.js';
import { AgentConversation } from './agent-conversation.js';
import { Countdown } from './countdown.js';
import { isWaiting, type Signing } from './signing-state.js';
import styles from './waiting.module.css';

interface SigningProgressProps {
  readonly documentId: DocumentView['id'];
  readonly signing: Signing;
  readonly isMine: boolean;
}

/** What is waited for with which key, how long still; or how it ended and what to do. */
export function SigningProgress({ documentId, signing, isMine }: SigningProgressProps) {
  const { state, stateName, reason, key, openedAt, leftMs } = signing;
  const waits = isWaiting(signing);
  return (
    <div className={styles['progress']}>
      <div role="status">
        {waits ? (
          <p className={styles['waits']}>
            <span className={styles['pulse']} aria-hidden />
            {isMine ? whatToDo[state] : stateName}
          </p>
        ) : (
          <Alert
            type={state === 'cancelled' ? 'info' : 'error'}
            showIcon
            title={reason ? asSentence(reason) : whatNow[state]}
            description={reason ? whatNow[state] : null}
          />
        )}
      </div>
      {state === 'waitingForPhone' && (
        <div className={styles['code']}>
          <span>Mã đối chiếu, phải giống mã trên điện thoại</span>
          <strong className="figures">{signing.checkCode}</strong>
        </div>
      )}
      {state === 'waitingForAgent' && isMine && (
        <AgentConversation documentId={documentId} known={signing.agentProblem} />
      )}
      <FactList>
        <dt>Khóa</dt>
        <dd>
          {key.label} · {key.kindName}
        </dd>
        {signing.files.count > 1 && (
          <>
            <dt>Số tệp</dt>
            <dd className="figures">
              {signing.files.done}/{signing.files.count} đã ký: văn bản và phụ lục ở tệp riêng
            </dd>
          </>
        )}
        <dt>Yêu cầu lúc</dt>
        <dd className="figures">{momentOf(openedAt)}</dd>
        {waits && (
          <>
            <dt>Còn chờ</dt>
            <dd className="figures">
              <Countdown left={leftMs} />
            </dd>
          </>
        )}
        {waits && signing.warnings.length > 0 && (
          <>
            <dt>Lưu ý</dt>
            <dd>{signing.warnings.join(' ')}</dd>
          </>
        )}
      </FactList>
      {state === 'waitingForPhone' && (
        <p className="soft">
          Chỉ xác nhận giao dịch bạn vừa yêu cầu. Bạn có thể đóng cửa sổ này và làm việc khác; khi
          xác nhận xong, văn bản tự đi tiếp.
        </p>
      )}
    </div>
  );
}

/** The dialog's own title says already how it ended. */
const asSentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);

/** While it is waited for; the title of the dialog says for what. */
const whatToDo: Readonly<Partial<Record<Signing['state'], string>>> = {
  asking: 'Đang gửi tới dịch vụ ký…',
  waitingForPhone: 'Mở ứng dụng ký trên điện thoại, xem đúng mã rồi xác nhận',
  waitingForAgent: 'Gọi phần mềm ký, rồi nhập mã PIN của thiết bị khi được hỏi',
  agentHasFile: 'Nhập mã PIN ở cửa sổ của phần mềm ký; tệp đã ký tự về đây',
};

/** After an end without a signature. */
const whatNow: Readonly<Partial<Record<Signing['state'], string>>> = {
  refused: 'Văn bản chưa có chữ ký này; có thể yêu cầu ký lại.',
  timedOut: 'Khóa ký chưa trả lời trong thời gian cho phép; hãy yêu cầu ký lại.',
  cancelled: 'Xác nhận đến sau sẽ không được đặt vào văn bản.',
  failed: 'Hãy yêu cầu ký lại; nếu vẫn không được, báo quản trị.',
};
