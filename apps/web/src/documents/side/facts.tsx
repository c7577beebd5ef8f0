import type { DocumentView } from '#contracts';
import { FactList } from '../../parts/fact-list.js';
import { Deadline } from '../../parts/marks.js';
import { momentOf, writtenDay } from '../../parts/times.js';
import styles from './document-side.module.css';

/** What is known of the document besides its text. */
export function Facts({ document }: { readonly document: DocumentView }) {
  const { version, registration, drafters, pages, deadline, dueAt, unitName } = document;
  return (
    <section className="card" aria-label="Thông tin">
      <h2>Thông tin</h2>
      <FactList>
        <dt>Soạn thảo</dt>
        <dd>
          {drafters.map(({ name }) => name).join(', ') || document.createdByName}, {unitName}
        </dd>
        {version && (
          <>
            <dt>Người ký</dt>
            <dd>{version.signer.name}</dd>
            <dt>Phiên bản</dt>
            <dd>
              Trình lần {version.number}, {momentOf(version.frozenAt)}
            </dd>
          </>
        )}
        {registration && (
          <>
            <dt>Số, ngày</dt>
            <dd className="figures">
              {registration.code}, {writtenDay(registration.date)}
            </dd>
          </>
        )}
        {pages !== null && (
          <>
            <dt>Số trang</dt>
            <dd className="figures">{pages}</dd>
          </>
        )}
        {(deadline ?? dueAt) && (
          <>
            <dt>Thời hạn</dt>
            <dd>
              <Deadline dueAt={deadline ?? dueAt} />
            </dd>
          </>
        )}
      </FactList>
      {version?.note && (
        <>
          <h2 style={{ marginTop: 14 }}>Lời trình</h2>
          <p className={styles['words']}>{version.note}</p>
        </>
      )}
    </section>
  );
}
