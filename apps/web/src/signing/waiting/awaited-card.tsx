import type { DocumentView } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../server/use-answer.js';
import { AwaitedSignature } from './awaited-signature.js';
import { isWaiting } from './signing-state.js';
import styles from './waiting.module.css';

/** A key that asks its owner elsewhere leaves the document here. */
const awaitsSignature: readonly DocumentView['state'][] = ['signing', 'issuing'];

/** Beside the paper, while a signature is awaited: what for, and the way to it; it is seen to its end. */
export function AwaitedCard({ document: { id, state } }: { readonly document: DocumentView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {awaitsSignature.includes(state) && <Card documentId={id} onOpen={() => setOpen(true)} />}
      {isOpen && (
        <AwaitedSignature
          documentId={id}
          doneTitle="Chữ ký đã được đặt vào văn bản"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface CardProps {
  readonly documentId: DocumentView['id'];
  readonly onOpen: () => void;
}

function Card({ documentId, onOpen }: CardProps) {
  const { data } = useAnswer('GET /api/documents/:documentId/signing', { params: { documentId } });
  const signing = data?.signing;
  if (!signing || !isWaiting(signing)) return null;
  return (
    <section className={`card ${styles['agent']}`} aria-labelledby="luot-ky">
      <h2 id="luot-ky">Lượt ký đang chờ</h2>
      <p>{signing.stateName}</p>
      <Button onClick={onOpen}>Xem lượt ký</Button>
    </section>
  );
}
