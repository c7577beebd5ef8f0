import type { DocumentView } from '#contracts';
import { useRef, useState } from 'react';
import { PdfFile } from '../../parts/pdf-file.js';
import { useWidth } from '../../parts/use-width.js';
import { MarkedPage } from './marked-page.js';
import { openPlaces } from './open-places.js';
import type { PaperSource } from './paper-source.js';
import { PaperBar } from './paper-bar.js';
import styles from './paper.module.css';

interface PaperViewProps {
  readonly document: DocumentView;
  readonly source: PaperSource;
}

/** All pages of the real typesetting; each is drawn when it comes near the window. */
export function PaperView({ document, source }: PaperViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [pages, setPages] = useState(0);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const places = openPlaces(document, source.revision);
  return (
    <section aria-label="Trang in của văn bản">
      <PaperBar
        page={page}
        pages={pages}
        zoom={zoom}
        onZoom={setZoom}
        file={source.address}
        fileName={`${document.code?.replaceAll('/', '-') ?? document.subject}.pdf`}
        isPreview={source.revision === 'preview'}
      />
      {/* A scrolling part must be reachable by keyboard. */}
      <div ref={frame} className={styles['frame']} tabIndex={0} role="group" aria-label="Các trang">
        {width > 0 && (
          <PdfFile
            address={source.address}
            onLoaded={setPages}
            otherwise="Hãy tải lại trang; nếu vẫn vậy, xem nội dung ở mục Nội dung."
          >
            {Array.from({ length: pages }, (_, index) => (
              <MarkedPage
                key={index}
                number={index + 1}
                width={Math.floor(width * zoom)}
                places={places}
                onSeen={setPage}
              />
            ))}
          </PdfFile>
        )}
      </div>
    </section>
  );
}
