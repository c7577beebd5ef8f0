import { Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { DayInput } from '../parts/day-input.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { today, writtenDay } from '../parts/times.js';
import type { ReplyOf, RequestOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { EndForm } from '../parts/end-form.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';

type Field = ReplyOf<'GET /api/assigned-fields'>[number];

/** Which deputy looks after which field or unit; routes find him by it. */
export function FieldsSection() {
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Field>();
  const end = useAct('POST /api/assigned-fields/:assignedFieldId/end');
  return (
    <>
      <PageHead
        title="Phân công phụ trách"
        line="Cấp phó phụ trách lĩnh vực, đơn vị nào. Đường trình ký tìm người duyệt theo đây."
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            Ghi nhận phân công
          </Button>
        }
      />
      <Answered answer={useAnswer('GET /api/assigned-fields', { query: {} })}>
        {(rows) => (
          <DataTable
            rowKey="id"
            columns={columnsOf(setEnding)}
            rows={rows}
            empty={<EmptyState title="Chưa ghi nhận phân công nào" />}
          />
        )}
      </Answered>
      {adding && <AssignForm onClose={() => setAdding(false)} />}
      {ending && (
        <EndForm
          title="Kết thúc phân công"
          line={`${ending.personName} thôi phụ trách sau ngày bạn chọn.`}
          pending={end.isPending}
          error={end.error}
          onClose={() => setEnding(undefined)}
          onSubmit={(on) =>
            end.mutate(
              { params: { assignedFieldId: ending.id }, body: { on } },
              { onSuccess: () => setEnding(undefined) },
            )
          }
        />
      )}
    </>
  );
}

const columnsOf = (onEnd: (field: Field) => void) => [
  { title: 'Người phụ trách', width: 200, dataIndex: 'personName' },
  {
    title: 'Phụ trách',
    render: (_: unknown, { field, unit }: Field) => field ?? `Đơn vị: ${unit?.name ?? ''}`,
  },
  { title: 'Căn cứ', dataIndex: 'basis', width: 320 },
  {
    title: 'Hiệu lực',
    width: 200,
    render: (_: unknown, { from, to }: Field) =>
      to ? `${writtenDay(from)} – ${writtenDay(to)}` : `Từ ${writtenDay(from)}`,
  },
  {
    title: '',
    width: 110,
    render: (_: unknown, field: Field) =>
      (field.to === null || field.to >= today()) && (
        <Button onClick={() => onEnd(field)}>Kết thúc</Button>
      ),
  },
];

type Assigned = RequestOf<'POST /api/assigned-fields'>['body'];

interface Values {
  readonly postId: Assigned['postId'];
  readonly what: 'field' | 'unit';
  readonly field?: string;
  readonly unitId?: NonNullable<Assigned['unitId']>;
  readonly from: string;
  readonly to?: string;
  readonly basis: string;
}

function AssignForm({ onClose }: { readonly onClose: () => void }) {
  const assign = useAct('POST /api/assigned-fields');
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  const units = useAnswer('GET /api/units');
  const deputies = accounts.data?.flatMap(({ name, posts }) =>
    posts
      .filter(({ role, live }) => live && role === 'deputyDirector')
      .map(({ id, title }) => ({ value: id, label: `${name} – ${title}` })),
  );
  return (
    <FormDrawer<Values>
      title="Ghi nhận phân công"
      submitName="Ghi nhận"
      initial={{ what: 'field', from: today() }}
      pending={assign.isPending}
      error={assign.error}
      onClose={onClose}
      onSubmit={({ what, field, unitId, to, ...values }) =>
        assign.mutate(
          {
            body: {
              ...values,
              field: what === 'field' ? (field ?? null) : null,
              unitId: what === 'unit' ? (unitId ?? null) : null,
              to: to || null,
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      <Form.Item name="postId" label="Cấp phó" rules={needed('Hãy chọn người')}>
        <Select options={deputies ?? []} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="what" label="Phụ trách">
        <Segmented
          options={[
            { value: 'field', label: 'Lĩnh vực' },
            { value: 'unit', label: 'Đơn vị' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['what']}>
        {({ getFieldValue }) =>
          getFieldValue('what') === 'unit' ? (
            <Form.Item name="unitId" label="Đơn vị" rules={needed('Hãy chọn đơn vị')}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={
                  units.data
                    ?.filter(({ closedOn }) => !closedOn)
                    .map(({ id, name }) => ({ value: id, label: name })) ?? []
                }
              />
            </Form.Item>
          ) : (
            <Form.Item name="field" label="Lĩnh vực" rules={needed('Hãy ghi lĩnh vực')}>
              <Input autoComplete="off" maxLength={200} />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item
        name="basis"
        label="Căn cứ"
        extra="Quyết định phân công nhiệm vụ trong Ban Giám đốc…"
        rules={needed('Hãy ghi căn cứ')}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name="from" label="Từ ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label="Đến hết ngày">
        <DayInput />
      </Form.Item>
    </FormDrawer>
  );
}
