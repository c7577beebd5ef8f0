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
    {({ acts }) => {
      const barred = acts.filter(({ reason }) => reason !== null);
      const others = barred.filter(isNotMine);
      return (
        <ul className={styles['list']}>
          {barred
            .filter((act) => !isNotMine(act))
            .map(({ act, name, reason }) => (
              <li key={act}>
                <strong>{name}</strong>: {reason?.detail}
              </li>
            ))}
          {others.length > 0 && (
            <li className="soft">
              Không thuộc vị trí công tác đang giữ: {others.map(({ name }) => name).join(', ')}.
            </li>
          )}
        </ul>
      );
    }}
  </Answered>
);

/** What his posts never let him do is no news to him: one line tells it. */
const isNotMine = ({ reason }: Act): boolean => reason?.code === 'ActIsNotAllowed';
