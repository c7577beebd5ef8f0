import { Form, Input, Select } from 'antd';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import { DayInput } from '../parts/day-input.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { choices, formWords, typeChoices } from './words.js';
import { today } from '../parts/times.js';

type Delegation = ReplyOf<'GET /api/delegations'>[number];

type Values = Pick<Delegation, 'form' | 'onBehalfOf' | 'toPostId' | 'scope' | 'from' | 'basis'> & {
  readonly docTypes?: NonNullable<Delegation['docTypes']>;
  readonly to?: string;
};

interface DelegationFormProps {
  readonly accounts: ReplyOf<'GET /api/accounts'>;
  readonly onClose: () => void;
}

/** Writes down the document by which the head lets somebody sign. */
export function DelegationForm({ accounts, onClose }: DelegationFormProps) {
  const add = useAct('POST /api/delegations');
  const live = accounts.flatMap(({ name, posts }) =>
    posts.filter((post) => post.live).map((post) => ({ ...post, name })),
  );
  const head = live.find(({ role }) => role === 'director');
  return (
    <FormDrawer<Values>
      title="Ghi nhận giao ký"
      line="Ghi đúng theo văn bản đã ban hành; khối chữ ký in theo đây."
      submitName="Ghi nhận"
      initial={{ from: today(), onBehalfOf: 'Giám đốc' }}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={({ docTypes, to, ...values }) => {
        const fromOutside = values.form === 'Q' || values.form === 'TM';
        add.mutate(
          {
            body: {
              ...values,
              docTypes: docTypes?.length ? docTypes : null,
              to: to || null,
              fromPostId: fromOutside ? null : (head?.id ?? null),
            },
          },
          { onSuccess: onClose },
        );
      }}
    >
      <Form.Item name="form" label="Hình thức" rules={needed('Hãy chọn hình thức')}>
        <Select options={choices(formWords)} />
      </Form.Item>
      <Form.Item name="onBehalfOf" label="Ký cho chức vụ" rules={needed('Hãy ghi chức vụ')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="toPostId" label="Người được giao" rules={needed('Hãy chọn người')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={live
            .filter(({ role }) => role !== 'administrator' && role !== 'auditor')
            .map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` }))}
        />
      </Form.Item>
      <Form.Item name="scope" label="Phạm vi" rules={needed('Hãy ghi phạm vi')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <Form.Item name="docTypes" label="Loại văn bản" extra="Để trống: mọi loại.">
        <Select mode="multiple" options={typeChoices} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="basis"
        label="Căn cứ"
        extra="Quyết định số 15/QĐ-TTYT ngày 01/7/2025…"
        rules={needed('Hãy ghi văn bản giao ký')}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="from" label="Từ ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label="Đến hết ngày (TUQ. phải có)">
        <DayInput />
      </Form.Item>
    </FormDrawer>
  );
}
