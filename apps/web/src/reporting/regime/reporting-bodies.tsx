import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { momentOf, writtenDay } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { mayDo, useMe } from '../../shell/me.js';
import type { Regime } from '../reporting-types.js';
import { ListBodies } from './list-bodies.js';

export type RegimeId = Regime['regime']['id'];
export type BodyList = ReplyOf<'GET /api/regimes/:regimeId/bodies'>;
type Listed = NonNullable<BodyList['bodies']>[number];

/** Which bodies below this one report by a regime; whoever is merged or closed leaves the later periods. */
export function ReportingBodies({ regimeId }: { readonly regimeId: RegimeId }) {
  const answer = useAnswer('GET /api/regimes/:regimeId/bodies', { params: { regimeId } });
  const [isListing, setListing] = useState(false);
  const mayList = mayDo(useMe(), 'administer', 'Regime');
  return (
    <section className="card" aria-labelledby="phai-bao-cao">
      <h2 id="phai-bao-cao">Cơ quan phải báo cáo</h2>
      <Answered answer={answer}>
        {(list) => (
          <>
            <Told list={list} />
            {mayList && (
              <Button onClick={() => setListing(true)} style={{ marginTop: 12 }}>
                {list.bodies ? 'Sửa danh sách…' : 'Khai danh sách…'}
              </Button>
            )}
            {isListing && (
              <ListBodies regimeId={regimeId} list={list} onClose={() => setListing(false)} />
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function Told({ list: { bodies, basis, setBy, setAt } }: { readonly list: BodyList }) {
  if (!bodies) {
    return (
      <p className="soft">
        Chưa khai danh sách: mọi cơ quan trao đổi văn bản với cơ quan này được coi là phải báo cáo.
      </p>
    );
  }
  return (
    <>
      <p className="soft" style={{ marginBottom: 8 }}>
        {basis} ({[setBy, setAt && momentOf(setAt)].filter(Boolean).join(', ')})
      </p>
      <Table<Listed>
        size="middle"
        rowKey={({ organId, from }) => `${organId} ${from}`}
        columns={columns}
        dataSource={bodies}
        pagination={bodies.length > 20 && { pageSize: 20, showSizeChanger: false }}
        scroll={{ x: 520 }}
      />
    </>
  );
}

const columns: TableColumnsType<Listed> = [
  { title: 'Cơ quan', dataIndex: 'name' },
  { title: 'Từ ngày', className: 'figures', render: (_, { from }) => writtenDay(from) },
  {
    title: 'Đến hết ngày',
    className: 'figures',
    render: (_, { until }) => (until ? writtenDay(until) : 'đến nay'),
  },
];
