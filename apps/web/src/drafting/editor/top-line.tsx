import { documentTypeNames, type DocumentView } from '#contracts';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { PageHead } from '../../parts/page-head.js';
import { useContent, useEdited, useEditing } from './saving/editing-context.js';
import { SaveState } from './saving/save-state.js';
import { SubmitDrawer } from './submit/submit-drawer.js';

interface TopLineProps {
  readonly document: DocumentView;
  readonly isSideOpen: boolean;
  readonly toggleSide: () => void;
}

export function TopLine({ document, isSideOpen, toggleSide }: TopLineProps) {
  const { autosave } = useEditing();
  const subject = useContent((content) => content.subject);
  const savedAt = useEdited(({ context }) => context.saved.editedAt);
  const [isSubmitting, setSubmitting] = useState(false);
  return (
    <>
      <PageHead
        title={subject || `${documentTypeNames[document.docType]} chưa có trích yếu`}
        above={
          <>
            <Link to="/du-thao">Dự thảo</Link> ›{' '}
            <Link to="/van-ban/$documentId" params={{ documentId: document.id }}>
              {document.typeName}
            </Link>
          </>
        }
        line={
          <SaveState autosave={autosave} savedAt={savedAt} away="Phần này vẫn giữ trên máy bạn" />
        }
        actions={
          <>
            <Button onClick={toggleSide} aria-expanded={isSideOpen}>
              {isSideOpen ? 'Ẩn bảng bên' : 'Hiện bảng bên'}
            </Button>
            <Button type="primary" onClick={() => setSubmitting(true)}>
              Trình…
            </Button>
          </>
        }
      />
      <SubmitDrawer document={document} open={isSubmitting} close={() => setSubmitting(false)} />
    </>
  );
}
