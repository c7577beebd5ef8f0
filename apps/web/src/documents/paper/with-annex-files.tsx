import type { DocumentView } from '#contracts';
import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { lazyPart } from '../../parts/lazy-part.js';
import { annexAddress } from './paper-source.js';
import styles from './paper.module.css';

const PdfView = lazyPart(async () => (await import('../../parts/pdf-view.js')).PdfView);

interface WithAnnexFilesProps {
  readonly document: DocumentView;
  /** The document's own pages. */
  readonly main: ReactNode;
}

/** One file at a time where annexes are files of their own; the document comes first. */
export function WithAnnexFiles({ document: { id, annexFiles, code }, main }: WithAnnexFilesProps) {
  const [position, setPosition] = useState(0);
  const shown = annexFiles.find((file) => file.position === position);
  if (annexFiles.length === 0) return main;
  return (
    <>
      <Segmented
        className={styles['files'] ?? ''}
        aria-label="Tệp đang xem"
        value={shown ? position : 0}
        onChange={setPosition}
        options={[
          { value: 0, label: 'Văn bản' },
          ...annexFiles.map((file) => ({ value: file.position, label: shortName(file.title) })),
        ]}
      />
      {shown ? (
        <PdfView
          key={shown.longTerm?.newestPdf ?? shown.issuedPdf ?? shown.preparedPdf}
          address={annexAddress(id, shown.position)}
          fileName={`${code?.replaceAll('/', '-') ?? 'du-thao'}-phu-luc-${shown.position}.pdf`}
        />
      ) : (
        main
      )}
    </>
  );
}

/** `Phụ lục II` of `Phụ lục II: Phân công nhiệm vụ` */
const shortName = (title: string): string => title.split(':')[0] ?? title;
