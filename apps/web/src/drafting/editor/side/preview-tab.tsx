import { useState } from 'react';
import { PdfFile } from '../../../parts/pdf-file.js';
import { PdfSheet } from '../../../parts/pdf-sheet.js';
import { fileAddress } from '../../../server/call.js';
import { useEdited, useEditing } from '../saving/editing-context.js';
import styles from './side.module.css';

/** The saved text as it will be printed. The page before stays until the new one is drawn. */
export function PreviewTab() {
  const { documentId } = useEditing();
  const revision = useEdited(({ context }) => context.saved.revision);
  const isUnsaved = useEdited((now) => now.hasTag('unsaved'));
  const [pages, setPages] = useState(0);
  const file = fileAddress('GET /api/documents/:documentId/preview.pdf', {
    params: { documentId },
    query: { revision },
  });
  return (
    <div className={styles['preview']}>
      <p className="soft">
        {isUnsaved
          ? 'Trang của bản đã lưu; tự làm mới sau khi lưu.'
          : `Trang sẽ được in như thế này${pages > 0 ? `, ${pages} trang` : ''}. `}{' '}
        <a href={file} target="_blank" rel="noreferrer">
          Mở cả trang
        </a>
      </p>
      <PdfFile
        address={file}
        onLoaded={setPages}
        otherwise="Hãy xem mục Kiểm tra, sửa rồi thử lại."
      >
        {Array.from({ length: pages }, (_, index) => (
          <PdfSheet key={index} number={index + 1} width={286} />
        ))}
      </PdfFile>
    </div>
  );
}
