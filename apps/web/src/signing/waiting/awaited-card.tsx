import type { DocumentView } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../server/use-answer.js';
import { AwaitedSignature } from './awaited-signature.js';
import { isWaiting } from './signing-state.js';
import styles from './waiting.module.css';

/** Beside the paper, while a signature is awaited: what for, and the way back to it. */
export function AwaitedCard({ document }: { readonly document: DocumentView }) {
  const [isOpen, setOpen] = useState(false);
  const params = { documentId: document.id };
  const { data } = useAnswer('GET /api/documents/:documentId/signing', { params });
  const signing = data?.signing;
  if (!isOpen && !(signing && isWaiting(signing))) return null;
  return (
    <section className={`card ${styles['agent']}`} aria-labelledby="luot-ky">
      <h2 id="luot-ky">Lượt ký đang chờ</h2>
      {signing && <p>{signing.stateName}</p>}
      <Button onClick={() => setOpen(true)}>Xem lượt ký</Button>
      {isOpen && (
        <AwaitedSignature
          documentId={document.id}
          doneTitle="Chữ ký đã được đặt vào văn bản"
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
