import { Button } from 'antd';
import type { ComponentType } from 'react';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import { useBoardQuery } from './boards/board-filters.js';
import { Boards, type Way } from './boards/boards.js';
import { Contradictions } from './boards/contradictions.js';
import { DueSoon } from './boards/due-soon.js';
import { Overdue } from './boards/overdue.js';
import { LeftoverList } from './leftover/leftover-list.js';
import { PlanList } from './plan-list.js';
import type { PlanRow } from './plan-types.js';

const shelves = [
  { key: 'ke-hoach', name: 'Kế hoạch' },
  { key: 'bang', name: 'Bảng theo dõi' },
  { key: 'den-han', name: 'Đến hạn trong 30 ngày' },
  { key: 'qua-han', name: 'Quá hạn theo đơn vị' },
  { key: 'mau-thuan', name: 'Mâu thuẫn' },
  { key: 'chuyen-tiep', name: 'Việc chuyển tiếp' },
] as const;

const parts: Readonly<Record<string, ComponentType>> = {
  'ke-hoach': PlanList,
  bang: Boards,
  'den-han': DueSoon,
  'qua-han': Overdue,
  'mau-thuan': Contradictions,
  'chuyen-tiep': LeftoverList,
};

/** Where the workbook tells what is seen. */
const boards: readonly string[] = ['bang', 'den-han', 'qua-han'];

/** Every living plan, and how the whole of them goes. */
export function PlansPage() {
  const [{ muc, theo }, change] = useAddressFilters(['muc', 'nam', 'theo', 'don-vi']);
  const boardQuery = useBoardQuery();
  const { data } = useAnswer('GET /api/plans', { query: {} });
  const contradictions = useAnswer('GET /api/plans/contradictions', { query: {} }).data;
  const asked = useAnswer('GET /api/leftovers', { query: { open: 'true' } }).data;
  const counts: Readonly<Record<string, number | undefined>> = {
    'mau-thuan': contradictions?.contradictions.length,
    'chuyen-tiep': asked?.leftovers.length,
  };
  const open = muc in parts ? muc : 'ke-hoach';
  const Part = parts[open] ?? PlanList;
  return (
    <>
      <PageHead
        title={data ? sentence(data.plans) : 'Kế hoạch và nhiệm vụ'}
        line="Mỗi dòng của kế hoạch đã ban hành thành một chỉ tiêu hoặc nhiệm vụ có đơn vị chủ trì và thời hạn."
        actions={
          boards.includes(open) && (
            <Button
              href={fileAddress('GET /api/boards/export.xlsx', {
                query: { by: (theo || 'unit') as Way, ...boardQuery },
              })}
            >
              Xuất Excel
            </Button>
          )
        }
      />
      <section className="card">
        <Shelves
          shelves={shelves.map((shelf) => ({ ...shelf, count: counts[shelf.key] }))}
          open={open}
          onOpen={(key) => change({ muc: key, 'don-vi': '' })}
        />
        <Part />
      </section>
    </>
  );
}

function sentence(plans: readonly PlanRow[]): string {
  const alive = plans.filter(({ state }) => state === 'alive');
  const late = alive.reduce((sum, plan) => sum + plan.late, 0);
  if (alive.length === 0) return 'Chưa có kế hoạch nào đang thực hiện';
  const told = `${alive.length} kế hoạch đang thực hiện`;
  return late > 0 ? `${told}, ${late} nhiệm vụ quá hạn` : `${told}, không nhiệm vụ nào quá hạn`;
}
