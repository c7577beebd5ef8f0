import type { DocumentView } from '#contracts';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import { callAgent } from './call-agent.js';
import type { AgentProblem } from './signing-state.js';
import styles from './waiting.module.css';

interface AgentConversationProps {
  readonly documentId: DocumentView['id'];
  /** What the last try found. */
  readonly known: AgentProblem | null;
}

/** The signer's own machine signs: a click calls its agent; what hinders it is told apart. */
export function AgentConversation({ documentId, known }: AgentConversationProps) {
  const params = { documentId };
  const prepare = useAct('POST /api/documents/:documentId/signing/agent-call');
  const tell = useAct('POST /api/documents/:documentId/signing/agent-problem');
  const [talkingOf, setTalkingOf] = useState<Files | null>(null);
  const isTalking = talkingOf !== null;
  /** One file after the other, until the last came back or something hinders. */
  const talk = async (): Promise<void> => {
    const call = await prepare.mutateAsync({ params });
    setTalkingOf(call.files);
    const answer = await callAgent(call);
    setTalkingOf(null);
    if (!answer.ok) {
      const { problem, message } = answer;
      tell.mutate({ params, body: { problem, message } });
    } else if (call.files.position < call.files.count) await talk();
  };
  const hint = known && hints[known];
  return (
    <div className={styles['agent']}>
      {hint && !isTalking && (
        <Alert type="warning" showIcon title={hint.title} description={hint.whatToDo} />
      )}
      {prepare.error && <Alert type="error" showIcon title={wordsOf(prepare.error)} />}
      <Button
        type="primary"
        loading={isTalking || prepare.isPending}
        onClick={() => void talk().catch(() => setTalkingOf(null))}
      >
        {talkingOf
          ? `Đang chờ phần mềm ký${turnOf(talkingOf)}…`
          : known
            ? 'Gọi lại phần mềm ký'
            : 'Gọi phần mềm ký'}
      </Button>
    </div>
  );
}

interface Files {
  readonly position: number;
  readonly count: number;
}

const turnOf = ({ position, count }: Files): string =>
  count > 1 ? ` (tệp ${position}/${count})` : '';

const hints: Readonly<Record<AgentProblem, { readonly title: string; readonly whatToDo: string }>> =
  {
    noAgent: {
      title: 'Không thấy phần mềm ký trên máy này',
      whatToDo: 'Hãy mở hoặc cài phần mềm ký, đợi biểu tượng hiện ở khay, rồi gọi lại.',
    },
    permissionBlocked: {
      title: 'Trình duyệt chưa cho trang này gọi phần mềm trên máy',
      whatToDo:
        'Bấm vào biểu tượng cạnh địa chỉ trang, cho phép truy cập thiết bị trong mạng nội bộ, rồi gọi lại.',
    },
    noToken: {
      title: 'Phần mềm ký không thấy thiết bị khóa',
      whatToDo: 'Hãy cắm thiết bị, đợi đèn sáng, rồi gọi lại.',
    },
    wrongPin: {
      title: 'Mã PIN của thiết bị không đúng',
      whatToDo: 'Nhập sai nhiều lần thiết bị sẽ tự khóa. Hãy kiểm tra mã rồi gọi lại.',
    },
    closedByUser: {
      title: 'Cửa sổ của phần mềm ký đã bị đóng',
      whatToDo: 'Chưa có gì được ký. Có thể gọi lại.',
    },
    other: {
      title: 'Phần mềm ký báo lỗi khác',
      whatToDo: 'Hãy gọi lại; nếu vẫn không được, báo quản trị.',
    },
  };
