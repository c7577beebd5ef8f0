import type { TableColumnsType } from 'antd';
import { dayOf, writtenDay } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import styles from './register.module.css';

export type OutgoingRow = ReplyOf<'GET /api/registers/outgoing'>[number];

/** The ten columns of the law, in its order and words. */
export const outgoingColumns: TableColumnsType<OutgoingRow> = [
  {
    title: 'Số, ký hiệu văn bản',
    width: 112,
    render: (_, { code }) => <strong className="figures">{code}</strong>,
  },
  { title: 'Ngày tháng văn bản', width: 98, render: (_, { issuedOn }) => writtenDay(issuedOn) },
  {
    title: 'Tên loại và trích yếu nội dung văn bản',
    width: 170,
    render: (_, { typeName, subject }) => `${typeName} ${subject}`,
  },
  { title: 'Người ký', dataIndex: 'signerName', width: 100 },
  {
    title: 'Nơi nhận văn bản',
    width: 128,
    render: (_, { recipients }) => recipients.join('; '),
  },
  { title: 'Đơn vị, người nhận bản lưu', dataIndex: 'archiveUnit', width: 86 },
  {
    title: 'Số lượng bản',
    width: 62,
    render: (_, { copies }) => String(copies).padStart(2, '0'),
  },
  {
    title: 'Ngày chuyển',
    width: 98,
    render: (_, { dispatchedOn }) => dispatchedOn && writtenDay(dispatchedOn),
  },
  {
    title: 'Ký nhận',
    width: 108,
    render: (_, { acknowledgements }) =>
      acknowledgements.map(({ receiver, at }) => `${receiver} (${dayOf(at)})`).join('; '),
  },
  {
    title: 'Ghi chú',
    width: 102,
    render: (_, { voidedAt, voidReason, sealedAt }) =>
      voidedAt ? (
        <span className={styles['reason']}>Số đã hủy: {voidReason}</span>
      ) : (
        !sealedAt && 'chờ đóng dấu'
      ),
  },
];
