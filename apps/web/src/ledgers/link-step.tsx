import { App, Form, Select } from 'antd';
import { IssuedDocumentField } from '../documents/issued-document-field.js';
import { ActDialog } from '../parts/act-dialog.js';
import { needed } from '../parts/form-drawer.js';
import type { RequestOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import type { Ledger, LedgerEntry } from './ledger-types.js';

type Linked = RequestOf<'POST /api/ledgers/:ledger/entries/:entryId/steps'>['body'];

interface LinkStepProps {
  readonly definition: Ledger['definition'];
  readonly entry: LedgerEntry;
  readonly onClose: () => void;
}

/** The documents an entry led to, each an issued one of the type its step asks for. */
export function LinkStep({ definition, entry, onClose }: LinkStepProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Linked>();
  const step = definition.steps.find(({ key }) => key === Form.useWatch('step', form));
  const link = useAct('POST /api/ledgers/:ledger/entries/:entryId/steps');
  return (
    <ActDialog<Linked>
      title="Gắn văn bản đã ban hành"
      submitName="Gắn vào dòng này"
      consequence="Chuỗi văn bản của dòng này xem được từ sổ; văn bản không thay đổi."
      form={form}
      pending={link.isPending}
      error={link.error}
      onSubmit={(body) =>
        link.mutate(
          { params: { ledger: definition.key, entryId: entry.id }, body },
          {
            onSuccess: () => {
              void message.success('Đã gắn văn bản.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="step" label="Bước" rules={needed('Hãy chọn bước')}>
        <Select
          options={definition.steps.map(({ key, title }) => ({ value: key, label: title }))}
        />
      </Form.Item>
      <IssuedDocumentField docType={step?.docType} />
    </ActDialog>
  );
}
