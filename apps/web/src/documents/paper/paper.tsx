import type { DocumentView } from '#contracts';
import { Suspense, useEffect } from 'react';
import { lazyPart } from '../../parts/lazy-part.js';
import { LoadingState } from '../../parts/states.js';
import { refresh } from '../../server/use-answer.js';
import { useQueryClient } from '@tanstack/react-query';
import { paperSource } from './paper-source.js';
import { WithAnnexFiles } from './with-annex-files.js';
import styles from './paper.module.css';

const PaperView = lazyPart(async () => (await import('./paper-view.js')).PaperView);

/** The paper as it will be issued; says so while it is still being typeset. */
export function Paper({ document }: { readonly document: DocumentView }) {
  const source = paperSource(document);
  if (!source) {
    return document.state === 'cancelled' ? (
      <p className={styles['sentence']}>Dự thảo đã hủy trước khi có trang in.</p>
    ) : (
      <BeingTypeset />
    );
  }
  const main = <PaperView key={source.hash} document={document} source={source} />;
  return (
    <Suspense fallback={<LoadingState />}>
      {source.revision === 'preview' ? main : <WithAnnexFiles document={document} main={main} />}
    </Suspense>
  );
}

const askAgainMs = 2_000;

function BeingTypeset() {
  const client = useQueryClient();
  useEffect(() => {
    const timer = window.setInterval(() => void refresh(client), askAgainMs);
    return () => window.clearInterval(timer);
  }, [client]);
  return (
    <p className={styles['sentence']} role="status">
      Trang in của bản vừa trình đang được dựng, thường trong vài giây. Trang sẽ tự hiện ở đây.
    </p>
  );
}
