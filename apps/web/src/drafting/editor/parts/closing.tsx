import { Input, Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../../server/use-answer.js';
import type { DocumentContent } from '../content.js';
import { useChange, useContent } from '../saving/editing-context.js';
import { Lines } from './lines.js';
import styles from './paper.module.css';

/** Nơi nhận on the left, the signature as it will be printed on the right. */
export function Closing() {
  const change = useChange();
  const { recipients, archive, docType } = useContent((content) => content);
  return (
    <div className={styles['closing']}>
      <section id="phan-noi-nhan" aria-label="Nơi nhận">
        <p className={styles['recipients']}>Nơi nhận:</p>
        <Lines
          lines={recipients}
          noun="nơi nhận"
          empty={(id) => ({ id, text: '' })}
          change={(lines) =>
            change((content) => ({ ...content, recipients: [...lines(content.recipients)] }))
          }
        />
        <div className={styles['number']}>
          <span>- Lưu:</span>
          <Input
            value={archive}
            variant="borderless"
            aria-label="Dòng lưu"
            data-field="archive"
            onChange={({ target }) => change((content) => ({ ...content, archive: target.value }))}
          />
        </div>
      </section>
      <Signature docType={docType} />
    </div>
  );
}

/** Whoever may sign this type today, as printed; the choice itself is made when it is submitted. */
function Signature({ docType }: { readonly docType: DocumentContent['docType'] }) {
  const signers = useAnswer('GET /api/signers', { query: { docType } }).data ?? [];
  const [picked, setPicked] = useState<string | null>(null);
  const signer = signers.find(({ personId }) => personId === picked) ?? signers[0];
  if (!signer) return <section id="phan-ky" aria-label="Ký" />;
  return (
    <section id="phan-ky" aria-label="Ký" className={styles['signature']}>
      {signer.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className={styles['seal']}>nơi đặt chữ ký số</div>
      <p>{signer.name}</p>
      <Select
        size="small"
        value={signer.personId}
        options={signers.map(({ personId, name, lines }) => ({
          value: personId,
          label: `${name} – ${lines.join(', ')}`,
        }))}
        aria-label="Xem khối ký của"
        onChange={(personId) => setPicked(personId)}
      />
    </section>
  );
}
