import { DataTable } from '../data-table.js';
import { EmptyState } from '../states.js';

const rows = Array.from({ length: 45 }, (_, index) => ({ key: index, name: `Dòng ${index + 1}` }));

export const TableExample = () => (
  <div>
    <DataTable
      rows={rows}
      rowKey="key"
      pageSize={5}
      pageKey="mau"
      columns={[{ title: 'Tên', dataIndex: 'name' }]}
      empty={<EmptyState title="Không có dòng nào" />}
      onOpen={() => undefined}
    />
  </div>
);
