import { Descriptions } from 'antd';
import type { ReplyOf } from '../server/routes.js';

type Event = ReplyOf<'GET /api/trail'>['events'][number];

/** What an event says besides who and when, as it stands in the trail. */
export const EventFacts = ({ event: { id, data } }: { readonly event: Event }) => (
  <Descriptions
    size="small"
    column={1}
    bordered
    items={[
      ...Object.entries(data).map(([name, value]) => ({
        key: name,
        label: name,
        children: <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>,
      })),
      { key: 'id', label: 'Mã sự kiện', children: <code>{id}</code> },
    ]}
  />
);
