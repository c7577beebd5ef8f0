import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { DataTable } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { PercentBar } from '../parts/share-bar.js';
import type { TaskRow } from './plan-types.js';
import { TaskState } from './row-state.js';
import { DueDay, LeadUnits } from './row-words.js';

interface TaskTableProps {
  readonly rows: readonly TaskRow[] | undefined;
  readonly empty: ReactNode;
  readonly total?: number;
  readonly pageSize?: number;
  readonly pageKey?: string;
  /** The page is of one plan already. */
  readonly isOfOnePlan?: boolean;
}

/** Tasks with who leads, when it is due, how far it is; a row opens the task. */
export function TaskTable({ isOfOnePlan = false, ...table }: TaskTableProps) {
  const navigate = useNavigate();
  return (
    <DataTable<TaskRow>
      {...table}
      rowKey="id"
      columns={isOfOnePlan ? columnsOf(false) : columnsOf(true)}
      scroll={{ x: 980 }}
      onOpen={({ id }) => void navigate({ to: '/nhiem-vu/$taskId', params: { taskId: id } })}
    />
  );
}

const columnsOf = (withPlan: boolean): TableColumnsType<TaskRow> => [
  { title: 'TT', dataIndex: 'number', width: 64, className: 'figures' },
  {
    title: 'Nhiệm vụ',
    render: (_, task) => (
      <>
        <Link to="/nhiem-vu/$taskId" params={{ taskId: task.id }}>
          {task.action}
        </Link>
        <div className="soft">
          {[task.parent, withPlan && `${task.planSymbol}, ${task.fieldTitle}`]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {task.asked && <Mark tone="soon">Có điều phải hỏi</Mark>}
      </>
    ),
  },
  { title: 'Chủ trì', width: '20%', render: (_, row) => <LeadUnits row={row} /> },
  { title: 'Thời hạn', width: 150, render: (_, row) => <DueDay row={row} /> },
  {
    title: 'Tiến độ',
    width: 150,
    render: (_, { percent, products, productsDelivered }) => (
      <>
        <PercentBar percent={percent} />
        {products > 0 && (
          <div className="soft">
            {productsDelivered}/{products} sản phẩm
          </div>
        )}
      </>
    ),
  },
  { title: 'Trạng thái', width: 190, render: (_, task) => <TaskState task={task} /> },
];
