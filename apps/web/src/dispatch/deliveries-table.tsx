import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { DataTable } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import type { Tone } from '../theme/tokens.js';
import { DeliveryDetail } from './delivery-detail.js';
import styles from './dispatch.module.css';

export type Delivery = ReplyOf<'GET /api/deliveries'>['deliveries'][number];

/** Each document at each receiver; a line unfolds to what was answered and what can be done. */
export const DeliveriesTable = ({ rows }: { readonly rows: readonly Delivery[] }) => (
  <DataTable<Delivery>
    rows={rows}
    rowKey="id"
    columns={columns}
    scroll={{ x: 860 }}
    expandable={{
      expandedRowRender: (delivery) => <DeliveryDetail delivery={delivery} />,
      defaultExpandedRowKeys: rows.filter(needsHelp).map(({ id }) => id),
    }}
    empty={<EmptyState title="Không có lượt gửi nào như vậy" />}
  />
);

const needsHelp = ({ state, stopped }: Delivery): boolean => state === 'refused' || stopped;

const tones: Readonly<Record<Delivery['state'], Tone>> = {
  waiting: 'neutral',
  handedOver: 'action',
  arrived: 'action',
  accepted: 'done',
  refused: 'late',
  waived: 'neutral',
};

const columns: TableColumnsType<Delivery> = [
  {
    title: 'Văn bản',
    render: (_, { documentId, code, subject }) => (
      <>
        <Link to="/van-ban/$documentId" params={{ documentId }} search={{ hang: 'gui' }}>
          {subject}
        </Link>
        <div className="soft figures">{code}</div>
      </>
    ),
  },
  {
    title: 'Nơi nhận',
    width: '24%',
    render: (_, { receiver, channel }) => (
      <>
        {receiver}
        <div className="soft">{channelWords[channel]}</div>
      </>
    ),
  },
  {
    title: 'Đang ở đâu',
    width: '26%',
    render: (_, { state, stateName, stateSince, reason, lastError, stopped }) => (
      <>
        <Mark tone={tones[state]}>{stateName}</Mark>
        <div className="soft">{ago(stateSince)}</div>
        {reason && <div className={styles['trouble']}>{reason}</div>}
        {state === 'waiting' && lastError && (
          <div className={styles['trouble']}>
            {stopped ? 'Đã ngừng gửi' : 'Sẽ tự gửi lại'}: {lastError}
          </div>
        )}
      </>
    ),
  },
];

const channelWords: Readonly<Record<Delivery['channel'], string>> = {
  http: 'trục liên thông',
  folder: 'thư mục trao đổi',
  smtp: 'thư điện tử',
};
