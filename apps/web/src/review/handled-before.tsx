import { useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { Status } from '../parts/marks.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';

type Document = ReplyOf<'GET /api/documents'>['documents'][number];

const pageSize = 20;

/** Documents that went through my hands and are further on their way. */
export function HandledBefore() {
  const navigate = useNavigate();
  const [page] = useAddressPart('trang', '1');
  const answer = useAnswer('GET /api/documents', {
    query: {
      state: [
        'approved',
        'signing',
        'leaderSigned',
        'issuing',
        'issued',
        'sent',
        'acknowledged',
        'filed',
      ],
      page: Number(page),
      limit: pageSize,
    },
  });
  return (
    <section className="card">
      <Answered answer={answer}>
        {({ documents, total }) => (
          <DataTable<Document>
            rows={documents}
            rowKey="id"
            total={total}
            pageSize={pageSize}
            columns={columns}
            empty={<EmptyState title="Chưa có văn bản nào qua tay bạn" />}
            onOpen={({ id }) =>
              void navigate({ to: '/van-ban/$documentId', params: { documentId: id } })
            }
          />
        )}
      </Answered>
    </section>
  );
}

const columns: TableColumnsType<Document> = [
  {
    title: 'Văn bản',
    render: (_, { subject, typeName, code, unitName }) => (
      <>
        <strong>{subject}</strong>
        <div className="soft">{[typeName, code, unitName].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  { title: 'Người soạn', dataIndex: 'createdByName', width: '18%' },
  {
    title: 'Trạng thái',
    width: '20%',
    render: (_, { state, stateName }) => <Status state={state} name={stateName} />,
  },
  { title: 'Thay đổi', width: 170, render: (_, { updatedAt }) => ago(updatedAt) },
];
