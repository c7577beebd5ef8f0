import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { EvidenceDialog, type NewEvidence } from '../../planning/evidence/evidence-dialog.js';
import { call, fileAddress } from '../../server/call.js';
import { useAct } from '../../server/use-answer.js';
import { useLineChanges } from './filling/filling-context.js';
import type { TargetLine, UnitReturn } from './return-types.js';
import styles from './return.module.css';

type Evidence = TargetLine['evidence'][number];

/** What shows that a value is so: issued documents, links and files, named in the return. */
export function LineEvidence({ line }: { readonly line: TargetLine }) {
  const changes = useLineChanges();
  const [isAdding, setAdding] = useState(false);
  const { returnId } = useParams({ strict: false }) as { returnId: UnitReturn['id'] };
  const upload = useAct('POST /api/returns/:returnId/files');
  const { targetId, words, evidence } = line;
  if (!changes && evidence.length === 0) return null;
  const set = (next: Evidence[]): void => changes?.target(targetId, { evidence: next });
  const add = (one: Evidence): void => {
    set([...evidence.filter(({ ref }) => ref !== one.ref), one]);
    setAdding(false);
  };
  return (
    <div className={styles['evidence']}>
      {evidence.map((one) => (
        <span key={one.ref}>
          <Named one={one} returnId={returnId} />
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
          act={upload}
          onFile={(file) => {
            const body = new Blob([file], { type: 'application/octet-stream' });
            upload.mutate(
              { params: { returnId }, query: { fileName: file.name }, body },
              { onSuccess: ({ kind, name, ref }) => add({ kind, name, ref }) },
            );
          }}
          onGiven={(given) => void namedEvidence(given).then(add)}
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

interface NamedProps {
  readonly one: Evidence;
  readonly returnId: UnitReturn['id'];
}

/** Leads to what it names; a file is fetched from the return it was brought to. */
export function Named({ one: { kind, name, ref }, returnId }: NamedProps) {
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
  const file = { params: { returnId, sha256: ref } };
  return (
    <a href={fileAddress('GET /api/returns/:returnId/files/:sha256', file)} download>
      {name}
    </a>
  );
}
