import { App } from 'antd';
import { TextAct } from '../parts/text-act.js';
import { useAct } from '../server/use-answer.js';
import type { LedgerEntry } from './ledger-types.js';

interface StrikeEntryProps {
  readonly ledger: string;
  readonly entry: LedgerEntry;
  readonly onClose: () => void;
}

/** An entry that should not be there counts no more. */
export function StrikeEntry({ ledger, entry: { id, revision }, onClose }: StrikeEntryProps) {
  const { message } = App.useApp();
  const strike = useAct('POST /api/ledgers/:ledger/entries/:entryId/striking');
  return (
    <TextAct
      title="Gạch bỏ dòng ghi nhầm"
      submitName="Gạch bỏ"
      consequence="Dòng này không còn được tính vào số liệu; nội dung và lý do vẫn xem được."
      label="Lý do"
      needed="Hãy ghi lý do"
      danger
      act={strike}
      onSubmit={(reason) =>
        strike.mutate(
          { params: { ledger, entryId: id }, body: { revision, reason } },
          {
            onSuccess: () => {
              void message.success('Đã gạch bỏ.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
