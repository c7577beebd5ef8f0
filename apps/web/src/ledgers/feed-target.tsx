import { App, Form, Select } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import { needed } from '../parts/form-drawer.js';
import { writtenDay } from '../parts/times.js';
import type { RequestOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import type { Ledger } from './ledger-types.js';

type Fed = RequestOf<'POST /api/ledgers/:ledger/figures/:figure/feeds'>['body'];
type Values = Pick<Fed, 'targetId' | 'unitId'> & { readonly figure: string };

interface FeedTargetProps {
  readonly ledger: Ledger;
  readonly onClose: () => void;
}

/** A figure of the ledger becomes the value of a target, over the days that are shown. */
export function FeedTarget({ ledger, onClose }: FeedTargetProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const feed = useAct('POST /api/ledgers/:ledger/figures/:figure/feeds');
  const targets = useAnswer('GET /api/targets', { query: { mine: 'true' } }).data?.targets ?? [];
  const { definition, figures, from, to, myUnits } = ledger;
  const submit = ({ figure, ...body }: Values): void =>
    feed.mutate(
      { params: { ledger: definition.key, figure }, body: { ...body, from, to } },
      {
        onSuccess: () => {
          void message.success('Đã ghi vào chỉ tiêu.');
          onClose();
        },
      },
    );
  return (
    <ActDialog<Values>
      title="Ghi số liệu vào chỉ tiêu"
      submitName="Ghi vào chỉ tiêu"
      consequence={`Số liệu từ ${writtenDay(from)} đến ${writtenDay(to)} thành giá trị đạt được của chỉ tiêu, kèm nguồn là sổ này.`}
      form={form}
      initial={myUnits[0] ? { unitId: myUnits[0].id } : {}}
      pending={feed.isPending}
      error={feed.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="figure" label="Số liệu" rules={needed('Hãy chọn số liệu')}>
        <Select options={figures.map(({ key, title }) => ({ value: key, label: title }))} />
      </Form.Item>
      <Form.Item name="targetId" label="Chỉ tiêu" rules={needed('Hãy chọn chỉ tiêu')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent="Đơn vị của bạn chưa có chỉ tiêu nào đang thực hiện"
          options={targets.map(({ id, number, words }) => ({
            value: id,
            label: `${number}. ${words}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
        <Select options={myUnits.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </ActDialog>
  );
}
