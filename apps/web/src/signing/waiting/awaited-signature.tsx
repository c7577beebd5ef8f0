import type { DocumentView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { Answered } from '../../parts/answered.js';
import { useFocusBack } from '../../parts/use-focus-back.js';
import { reading, useAct } from '../../server/use-answer.js';
import { useMe } from '../../shell/me.js';
import { SignedResult } from '../signed-result.js';
import { isWaiting, type Signing } from './signing-state.js';
import { SigningProgress } from './signing-progress.js';

interface AwaitedSignatureProps {
  readonly documentId: DocumentView['id'];
  /** Said once the signature stands. */
  readonly doneTitle: string;
  readonly onClose: () => void;
}

/** The service tells the server; should that be lost, it is asked again after so long. */
const askedAgainMs = 3_000;

/** A signature whose key asks its owner elsewhere: what is waited for, and how it ends. */
export function AwaitedSignature({ documentId, doneTitle, onClose }: AwaitedSignatureProps) {
  useFocusBack();
  const me = useMe();
  const params = { documentId };
  const answer = useQuery({
    ...reading('GET /api/documents/:documentId/signing', { params }),
    refetchInterval: ({ state }) =>
      state.data?.signing && isWaiting(state.data.signing) ? askedAgainMs : false,
  });
  const cancel = useAct('POST /api/documents/:documentId/signing/cancellation');
  const signing = answer.data?.signing ?? null;
  if (signing?.state === 'signed') {
    return <SignedResult documentId={documentId} title={doneTitle} onClose={onClose} />;
  }
  const waits = signing !== null && isWaiting(signing);
  const isMine = signing?.personId === me.personId;
  return (
    <Modal
      open
      title={titleOf(signing)}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          {waits && isMine && (
            <Button danger loading={cancel.isPending} onClick={() => cancel.mutate({ params })}>
              Thôi chờ
            </Button>
          )}
          <Button type="primary" onClick={onClose}>
            {waits ? 'Đóng, hệ thống vẫn chờ' : 'Về văn bản'}
          </Button>
        </>
      }
    >
      <Answered answer={answer}>
        {({ signing: asked }) =>
          asked ? (
            <SigningProgress documentId={documentId} signing={asked} isMine={isMine} />
          ) : (
            <p>Không có lượt ký nào đang chờ.</p>
          )
        }
      </Answered>
    </Modal>
  );
}

const titles: Readonly<Record<Signing['state'], string>> = {
  asking: 'Đang gửi yêu cầu ký',
  waitingForPhone: 'Đang chờ xác nhận trên điện thoại',
  waitingForAgent: 'Đang chờ phần mềm ký trên máy',
  agentHasFile: 'Phần mềm ký đã nhận tệp',
  signed: 'Đã ký',
  refused: 'Chưa ký được',
  timedOut: 'Đã hết thời gian chờ',
  cancelled: 'Đã thôi chờ',
  failed: 'Chưa ký được',
};

const titleOf = (signing: Signing | null): string => (signing ? titles[signing.state] : 'Ký số');
