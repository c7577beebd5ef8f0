import type { DocumentAct, DocumentView } from '#contracts';
import { momentOf } from '../../parts/times.js';
import { actsForInWords } from '../../work/in-hands.js';
import { reachedBy, tellThem } from '../acts/reached-by.js';

/** When nothing is the reader's to do: who is waited for. */
export function waitedFor({ waitingFor, stateName, waitsFor }: DocumentView): string {
  const [first] = waitingFor;
  if (first) return `Đang chờ ${waitsFor ?? first.who}`;
  return stateName;
}

/** On what authority, on which exact content; or what is waited for, since when. */
export function ground(document: DocumentView, main: DocumentAct | null) {
  const { version, state, lastReturn, waitingFor, deliveries } = document;
  const reached = state === 'recalled' ? reachedBy(deliveries) : [];
  return (
    <>
      {reached.length > 0 && <p>{tellThem(reached)}</p>}
      {state === 'drafted' && lastReturn && (
        <p>
          {lastReturn.by ?? 'Hệ thống'} trả lại lúc {momentOf(lastReturn.at)}: {lastReturn.reason}
        </p>
      )}
      {main === 'signature' && version && <p>{authorityOf(version)}</p>}
      {version && state !== 'drafted' && (
        <p>
          Bản trình lần {version.number}, mã nội dung{' '}
          <code title={version.contentHash}>{version.contentHash.slice(0, 8)}</code>,{' '}
          {version.drafters.map(({ name }) => name).join(', ')} trình lúc{' '}
          {momentOf(version.frozenAt)}.
        </p>
      )}
      {state === 'drafted' && !lastReturn && main && (
        <p>Dự thảo chưa trình; chỉ người soạn thảo và đơn vị xem được.</p>
      )}
      {waitingFor.map(
        ({ key, kindName, mine, actsFor }) =>
          mine &&
          actsFor && (
            <p key={key}>
              {kindName} {actsForInWords(actsFor)}.
            </p>
          ),
      )}
    </>
  );
}

const authorities: Readonly<Record<string, string>> = {
  KT: 'Bạn ký thay',
  TL: 'Bạn ký thừa lệnh',
  TUQ: 'Bạn ký thừa ủy quyền',
  Q: 'Bạn ký với tư cách quyền',
  TM: 'Bạn ký thay mặt',
};

function authorityOf({ signatureBlock }: NonNullable<DocumentView['version']>): string {
  const { authority, lines } = signatureBlock;
  const words = (authority && authorities[authority]) ?? 'Bạn ký đúng chức vụ';
  return `${words}: ${lines.join(' – ')}.`;
}
