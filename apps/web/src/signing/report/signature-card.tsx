import { FactList } from '../../parts/fact-list.js';
import { Mark } from '../../parts/marks.js';
import { dayOf, momentOf } from '../../parts/times.js';
import { Findings } from './findings.js';
import { toneOfStatus, type Report } from './report.js';
import { TimestampLine } from './timestamp-line.js';
import styles from './verification-report.module.css';

type Signature = Report['signatures'][number];

interface SignatureCardProps {
  readonly signature: Signature;
  readonly maker: Report['maker'];
}

/** One signature: whose, when and by what proof, how strong, and what was asked of it. */
export const SignatureCard = ({ signature, maker }: SignatureCardProps) => {
  const { signer, status, statusName, levelName, findings, notes, checks } = signature;
  // Only files of this system have roles; in others a signature is known by its field.
  const name = maker === 'own' ? signature.roleName : `Chữ ký trong ô “${signature.field}”`;
  return (
    <section className={styles['card']} aria-label={`Chữ ký: ${name}`}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{name}</h3>
        <Mark tone={toneOfStatus[status]}>{statusName}</Mark>
      </div>
      <div className={styles['signer']}>{signer ?? 'Không đọc được tên người ký'}</div>
      <Findings status={status} findings={findings} />
      <FactList>
        <dt>Thời điểm ký</dt>
        <dd className="figures">
          <SignedAt {...signature} />
        </dd>
        <dt>Mức chữ ký</dt>
        <dd>{levelName}</dd>
        <dt>Thuật toán</dt>
        <dd>{signature.algorithm ?? 'không đọc được'}</dd>
        <dt>Thu hồi</dt>
        <dd>
          <Revocation {...signature.revocation} />
        </dd>
        <dt>Sau khi ký</dt>
        <dd>{signature.changesSinceName}</dd>
        <dt>Gốc tin cậy</dt>
        <dd>{signature.anchor?.name ?? 'không dẫn về gốc nào được tin cậy'}</dd>
        <CertificateFacts {...signature} />
        <Notes notes={notes} />
      </FactList>
      {signature.timestamps.map((timestamp, i) => (
        <TimestampLine key={i} title="Dấu thời gian trên chữ ký" timestamp={timestamp} />
      ))}
      <details>
        <summary>Các phép kiểm tra ({checks.length})</summary>
        <ul className={styles['checks']}>
          {checks.map(({ name, outcome }) => (
            <li key={name}>
              {name}: {outcomeWords[outcome]}
            </li>
          ))}
          <li>
            Kết luận theo ETSI EN 319 102-1:{' '}
            {[status, signature.subIndication].filter(Boolean).join(', ')}
          </li>
        </ul>
      </details>
    </section>
  );
};

/** What decides nothing stands beside the other facts. */
const Notes = ({ notes }: Pick<Signature, 'notes'>) =>
  notes.length > 0 && (
    <>
      <dt>Ghi chú</dt>
      <dd>
        {notes.map((note) => (
          <div key={note} className="soft">
            {note}
          </div>
        ))}
      </dd>
    </>
  );

const SignedAt = ({ signedAt, claimedTime }: Signature) => {
  if (signedAt) return `${momentOf(signedAt.time)}, theo ${signedAt.byName}`;
  return claimedTime ? `${momentIn(claimedTime)}, tự khai` : 'không ghi';
};

const Revocation = ({
  statusName,
  source,
  algorithm,
  revokedAt,
  reason,
}: Signature['revocation']) => (
  <>
    {statusName}
    {source && ` (theo ${sourceWords[source]}${algorithm ? `, ký bằng ${algorithm}` : ''})`}
    {revokedAt && `, từ ${momentOf(revokedAt)}`}
    {reason && `: ${reason}`}
  </>
);

const sourceWords = { ocsp: 'trả lời OCSP', crl: 'danh sách thu hồi CRL' } as const;

const CertificateFacts = ({ certificate }: Signature) =>
  certificate && (
    <>
      <dt>Chứng thư</dt>
      <dd>
        {[certificate.title, certificate.organisation].filter(Boolean).join(', ')}
        <div className="soft">
          do {commonName(certificate.issuer)} cấp, số{' '}
          <span className={styles['hash']}>{certificate.serial}</span>, hiệu lực{' '}
          {dayOf(certificate.validFrom)} – {dayOf(certificate.validTo)}
        </div>
      </dd>
    </>
  );

const outcomeWords = { passed: 'đạt', failed: 'không đạt', notChecked: 'chưa kiểm tra' } as const;

/** The name people know out of a distinguished name (RFC 4514). */
const commonName = (distinguished: string): string =>
  /(?:^|,\s*)CN=([^,]+)/.exec(distinguished)?.[1] ?? distinguished;

/** What the file itself claims may be no date at all. */
const momentIn = (claimed: string): string =>
  Number.isNaN(Date.parse(claimed)) ? claimed : momentOf(claimed);
