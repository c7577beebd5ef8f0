import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { today, writtenDay } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { DelegationForm } from './delegation-form.js';
import { EndForm } from '../parts/end-form.js';
import { ReservedPowers } from './reserved-powers.js';

type Delegation = ReplyOf<'GET /api/delegations'>[number];

/** Who may sign for the head, by which document, for what, until when. */
export function DelegationsSection() {
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Delegation>();
  const delegations = useAnswer('GET /api/delegations');
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  const end = useAct('POST /api/delegations/:delegationId/end');
  const holder = new Map(
    accounts.data?.flatMap(({ name, posts }) =>
      posts.map(({ id, title }) => [id as string, `${name} (${title})`]),
    ),
  );
  return (
    <>
      <PageHead
        title="Giao ký, ủy quyền"
        line="Chỉ người đứng đầu giao ký, và chỉ bằng văn bản."
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            Ghi nhận giao ký
          </Button>
        }
      />
      <Answered answer={delegations}>
        {(rows) => (
          <DataTable
            rowKey="id"
            columns={columnsOf(holder, setEnding)}
            rows={rows}
            empty={<EmptyState title="Chưa có văn bản giao ký nào" />}
          />
        )}
      </Answered>
      <ReservedPowers />
      {adding && accounts.data && (
        <DelegationForm accounts={accounts.data} onClose={() => setAdding(false)} />
      )}
      {ending && (
        <EndForm
          title="Kết thúc giao ký"
          line={`Giao ký cho ${holder.get(ending.toPostId) ?? ''} còn hiệu lực đến hết ngày bạn chọn.`}
          pending={end.isPending}
          error={end.error}
          onClose={() => setEnding(undefined)}
          onSubmit={(on) =>
            end.mutate(
              { params: { delegationId: ending.id }, body: { on } },
              { onSuccess: () => setEnding(undefined) },
            )
          }
        />
      )}
    </>
  );
}

const columnsOf = (
  holder: ReadonlyMap<string, string>,
  onEnd: (delegation: Delegation) => void,
) => [
  {
    title: 'Hình thức',
    width: 120,
    render: (_: unknown, { form, onBehalfOf }: Delegation) => `${form}. ${onBehalfOf}`,
  },
  {
    title: 'Người được giao',
    width: 210,
    render: (_: unknown, { toPostId }: Delegation) => holder.get(toPostId) ?? '',
  },
  {
    title: 'Phạm vi',
    render: (_: unknown, { scope, docTypes }: Delegation) => (
      <>
        {scope}
        <div className="soft">{docTypes ? docTypes.join(', ') : 'Mọi loại văn bản'}</div>
      </>
    ),
  },
  { title: 'Căn cứ', dataIndex: 'basis', width: 260 },
  {
    title: 'Hiệu lực',
    width: 150,
    render: (_: unknown, { from, to }: Delegation) =>
      to ? `${writtenDay(from)} – ${writtenDay(to)}` : `Từ ${writtenDay(from)}`,
  },
  {
    title: '',
    width: 110,
    render: (_: unknown, delegation: Delegation) =>
      (delegation.to === null || delegation.to >= today()) && (
        <Button onClick={() => onEnd(delegation)}>Kết thúc</Button>
      ),
  },
];
