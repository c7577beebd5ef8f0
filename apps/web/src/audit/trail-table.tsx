import { Link } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { EmptyState } from '../parts/states.js';
import { momentOf } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { EventFacts } from './event-facts.js';

type Event = ReplyOf<'GET /api/trail'>['events'][number];

const pageSize = 50;

/** The events the address asks for, newest first; each opens to what it says. */
export function TrailTable() {
  const [words] = useAddressPart('loi');
  const [person] = useAddressPart('nguoi');
  const [action] = useAddressPart('viec');
  const [from] = useAddressPart('tu');
  const [to] = useAddressPart('den');
  const [subject, setSubject] = useAddressPart('doi-tuong');
  const [before, setBefore] = useAddressPart('truoc');
  const asked = { words, person, action, from, to, subject, before };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
  const trail = useAnswer('GET /api/trail', { query: { ...given, limit: pageSize } });
  return (
    <Answered answer={trail}>
      {({ events, more }) => (
        <>
          <DataTable
            rowKey="id"
            columns={columnsOf(setSubject)}
            rows={events}
            pageSize={pageSize}
            loading={trail.isPlaceholderData}
            empty={<EmptyState title="Không có sự kiện nào như vậy" />}
            expandable={{ expandedRowRender: (event) => <EventFacts event={event} /> }}
          />
          <Flex gap={8} justify="end" style={{ marginTop: 12 }}>
            {before && <Button onClick={() => setBefore('')}>Về mới nhất</Button>}
            {more && <Button onClick={() => setBefore(events.at(-1)?.id ?? '')}>Cũ hơn</Button>}
          </Flex>
        </>
      )}
    </Answered>
  );
}

const columnsOf = (onSubject: (id: string) => void) => [
  {
    title: 'Số',
    width: 80,
    render: (_: unknown, { logIndex }: Event) => logIndex?.toLocaleString('vi-VN') ?? '…',
  },
  { title: 'Lúc', width: 150, render: (_: unknown, { at }: Event) => momentOf(at) },
  {
    title: 'Ai',
    width: 230,
    render: (_: unknown, { person, authority }: Event) => (
      <>
        {person?.name ?? 'Hệ thống'}
        {authority && <div className="soft">{authority}</div>}
      </>
    ),
  },
  { title: 'Việc', dataIndex: 'actionName', width: 220 },
  {
    title: 'Đối tượng',
    render: (_: unknown, { subject: { typeName, title, link, id } }: Event) => (
      <>
        <span className="soft">{typeName}</span>{' '}
        {link ? <Link to={link as never}>{title ?? 'Mở'}</Link> : title}
        <Button type="link" size="small" onClick={() => onSubject(id)}>
          Chỉ đối tượng này
        </Button>
      </>
    ),
  },
];
