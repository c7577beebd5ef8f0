import type { ReactNode } from 'react';
import { Document, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import { BrokenState, LoadingState } from './states.js';

pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).href;

interface PdfFileProps {
  /** Where it is, or the file itself. */
  readonly address: string | Blob;
  readonly onLoaded?: (pages: number) => void;
  /** What to do where the file cannot be read. */
  readonly otherwise: string;
  readonly children: ReactNode;
}

/** A PDF file; its sheets stand within. */
export const PdfFile = ({ address, onLoaded, otherwise, children }: PdfFileProps) => (
  <Document
    file={address}
    loading={<LoadingState />}
    error={<BrokenState error={`Chưa đọc được tệp PDF này. ${otherwise}`} />}
    onLoadSuccess={({ numPages }) => onLoaded?.(numPages)}
  >
    {children}
  </Document>
);
