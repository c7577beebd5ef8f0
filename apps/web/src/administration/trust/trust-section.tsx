import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { Mark } from '../../parts/marks.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState } from '../../parts/states.js';
import { dayOf } from '../../parts/times.js';
import { fileAddress } from '../../server/call.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { AnchorForm } from './anchor-form.js';
import { RemoveAnchor } from './remove-anchor.js';

export type Anchor = ReplyOf<'GET /api/trust-anchors'>['anchors'][number];

/** The roots that signatures of others are led back to. */
export function TrustSection() {
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Anchor>();
  return (
    <>
      <PageHead
        title="Chứng thư gốc tin cậy"
        line="Chữ ký chỉ được coi là hợp lệ khi chứng thư của người ký dẫn về một trong các gốc này."
        actions={
          <>
            <Button href={fileAddress('GET /api/trust-anchors.pem')} download>
              Tải tất cả (PEM)
            </Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              Tin cậy thêm một gốc
            </Button>
          </>
        }
      />
      <Answered answer={useAnswer('GET /api/trust-anchors')}>
        {({ anchors }) => (
          <DataTable
            rowKey="anchorId"
            columns={columnsOf(setLeaving)}
            rows={anchors}
            empty={
              <EmptyState title="Chưa tin cậy gốc nào, nên chưa chữ ký nào được coi là hợp lệ" />
            }
          />
        )}
      </Answered>
      {isAdding && <AnchorForm onClose={() => setAdding(false)} />}
      {leaving && <RemoveAnchor anchor={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

const columnsOf = (onRemove: (anchor: Anchor) => void) => [
  {
    title: 'Gốc',
    render: (_: unknown, { label, subject, isTest }: Anchor) => (
      <>
        <strong>{label}</strong> {isTest && <Mark tone="soon">Chỉ để thử</Mark>}
        <div className="soft">{subject}</div>
      </>
    ),
  },
  {
    title: 'Mã băm SHA-256',
    render: (_: unknown, { fingerprint }: Anchor) => (
      <code style={{ overflowWrap: 'anywhere' }}>{fingerprint}</code>
    ),
  },
  {
    title: 'Hiệu lực đến',
    width: 120,
    render: (_: unknown, { validTo }: Anchor) => dayOf(validTo),
  },
  {
    title: '',
    width: 130,
    render: (_: unknown, anchor: Anchor) => (
      <Button danger size="small" onClick={() => onRemove(anchor)}>
        Thôi tin cậy
      </Button>
    ),
  },
];
