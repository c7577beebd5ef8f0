import type { DocumentView } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import styles from './document-side.module.css';

type Act = ReplyOf<'GET /api/documents/:documentId/standing'>['acts'][number];

/** Why this or that cannot be done now: asked for only by who wonders. */
export function WhyNot({ documentId }: { readonly documentId: DocumentView['id'] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        style={{ padding: 0, marginTop: 10 }}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Vì sao tôi chưa làm được việc khác?
      </Button>
      {open && <Reasons documentId={documentId} />}
    </>
  );
}

const Reasons = ({ documentId }: { readonly documentId: DocumentView['id'] }) => (
  <Answered
    answer={useAnswer('GET /api/documents/:documentId/standing', { params: { documentId } })}
  >
    {({ acts }) => (
      <ul className={styles['list']}>
        {[...byReason(acts)].map(([reason, names]) => (
          <li key={reason}>
            <strong>{names.join(', ')}</strong>: {reason}
          </li>
        ))}
      </ul>
    )}
  </Answered>
);

/** One reason may bar several acts; what a post never allows is told last, in one line. */
function byReason(acts: readonly Act[]): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  const others: string[] = [];
  for (const { name, reason } of acts) {
    if (reason?.code === 'ActIsNotAllowed') others.push(name);
    else if (reason) told.set(reason.detail, [...(told.get(reason.detail) ?? []), name]);
  }
  return others.length > 0 ? told.set('không thuộc vị trí công tác đang giữ.', others) : told;
}
