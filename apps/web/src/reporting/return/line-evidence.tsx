import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { EvidenceDialog, type NewEvidence } from '../../planning/evidence/evidence-dialog.js';
import { call } from '../../server/call.js';
import { useLineChanges } from './filling/filling-context.js';
import type { TargetLine } from './return-types.js';
import styles from './return.module.css';

type Evidence = TargetLine['evidence'][number];

/** What shows that a value is so: issued documents and links, named in the return. */
export function LineEvidence({ line }: { readonly line: TargetLine }) {
  const changes = useLineChanges();
  const [isAdding, setAdding] = useState(false);
  const { targetId, words, evidence } = line;
  if (!changes && evidence.length === 0) return null;
  const set = (next: Evidence[]): void => changes?.target(targetId, { evidence: next });
  return (
    <div className={styles['evidence']}>
      {evidence.map((one) => (
        <span key={one.ref}>
          <Named one={one} />
          {changes && (
            <Button
              type="link"
              size="small"
              aria-label={`Bỏ minh chứng ${one.name}`}
              onClick={() => set(evidence.filter(({ ref }) => ref !== one.ref))}
            >
              bỏ
            </Button>
          )}
        </span>
      ))}
      {changes && (
        <Button
          size="small"
          aria-label={`Thêm minh chứng: ${words}`}
          onClick={() => setAdding(true)}
        >
          Thêm minh chứng…
        </Button>
      )}
      {isAdding && (
        <EvidenceDialog
          title="Thêm minh chứng cho số liệu"
          submitName="Thêm"
          consequence="Minh chứng đi cùng số liệu trong phiếu."
          act={{ isPending: false, error: null }}
          onGiven={(given) =>
            void namedEvidence(given).then((one) => {
              set([...evidence, one]);
              setAdding(false);
            })
          }
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

/** A document is named by its number and subject, so that the return can be read alone. */
async function namedEvidence(given: NewEvidence): Promise<Evidence> {
  if (given.kind === 'link') return { kind: 'link', name: given.name, ref: given.url };
  const { documentId } = given;
  const { code, subject } = await call('GET /api/documents/:documentId', {
    params: { documentId },
  });
  const name = [code, subject].filter(Boolean).join(' – ').slice(0, 300);
  return { kind: 'document', name, ref: documentId };
}

function Named({ one: { kind, name, ref } }: { readonly one: Evidence }) {
  if (kind === 'document') {
    return (
      <Link to="/van-ban/$documentId" params={{ documentId: ref }}>
        {name}
      </Link>
    );
  }
  if (kind === 'link') {
    return (
      <a href={ref} target="_blank" rel="noreferrer">
        {name}
      </a>
    );
  }
  return <>{name}</>;
}
