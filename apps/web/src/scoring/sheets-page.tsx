import { useNavigate } from '@tanstack/react-router';
import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { DataTable } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { BrokenState, EmptyState } from '../parts/states.js';
import { useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { OpenSheet } from './open-sheet.js';
import { sheetTones, writtenPoints, type SheetRow } from './score-types.js';

/** Every score sheet, the newest year first. */
export function ScoreSheetsPage() {
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const { data, error } = useAnswer('GET /api/score-sheets');
  const mayOpen = mayDo(useMe(), 'create', 'ScoreSheet');
  if (error) return <BrokenState error={error} />;
  return (
    <>
      <PageHead
        title="Chấm điểm cải cách hành chính"
        line="Đơn vị tự chấm từng tiêu chí kèm minh chứng, hai lần thẩm định do người khác làm; điểm mất thành kế hoạch khắc phục."
        actions={
          mayOpen && (
            <Button type="primary" onClick={() => setOpening(true)}>
              Mở bảng chấm điểm
            </Button>
          )
        }
      />
      {opening && <OpenSheet onClose={() => setOpening(false)} />}
      <section className="card">
        <DataTable<SheetRow>
          rows={data?.sheets}
          rowKey="id"
          columns={columns}
          scroll={{ x: 760 }}
          empty={<EmptyState title="Chưa có bảng chấm điểm nào" />}
          onOpen={({ id }) => void navigate({ to: '/cham-diem/$sheetId', params: { sheetId: id } })}
        />
      </section>
    </>
  );
}

const columns: TableColumnsType<SheetRow> = [
  {
    title: 'Bảng chấm điểm',
    render: (_, { title, unitName }) => (
      <>
        <strong>{title}</strong>
        <div className="soft">Đầu mối: {unitName}</div>
      </>
    ),
  },
  {
    title: 'Trạng thái',
    width: 210,
    render: (_, { state, stateName, open }) => (
      <>
        <Mark tone={sheetTones[state]}>{stateName}</Mark>
        {open > 0 && <div className="soft">Còn {open} tiêu chí chưa chấm</div>}
      </>
    ),
  },
  {
    title: 'Tự chấm',
    width: 100,
    align: 'right',
    render: (_, { self }) => writtenPoints(self),
  },
  {
    title: 'Điểm hiện tại',
    width: 140,
    align: 'right',
    render: (_, { second, points }) => (
      <span className="figures">
        <strong>{writtenPoints(second)}</strong> / {writtenPoints(points)}
      </span>
    ),
  },
];
