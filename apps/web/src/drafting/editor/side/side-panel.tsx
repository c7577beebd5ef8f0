import { Tabs } from 'antd';
import { Suspense } from 'react';
import { useAddressPart } from '../../../parts/data-table.js';
import { lazyPart } from '../../../parts/lazy-part.js';
import { LoadingState } from '../../../parts/states.js';
import { useAnswer } from '../../../server/use-answer.js';
import { useEditing } from '../saving/editing-context.js';
import { CommentsTab } from './comments-tab.js';
import { DifferencesTab } from './differences-tab.js';
import { FindingsTab } from './findings-tab.js';
import styles from './side.module.css';
import { useComments } from './use-comments.js';
import { useFindings } from './use-findings.js';

const PreviewTab = lazyPart(async () => (await import('./preview-tab.js')).PreviewTab);

/** What is said of the text: by the rules, by the page itself, by people. */
export function SidePanel() {
  const { documentId } = useEditing();
  const versions = useAnswer('GET /api/documents/:documentId/versions', { params: { documentId } });
  const last = versions.data?.toSorted((a, b) => a.number - b.number).at(-1);
  const [tab, setTab] = useAddressPart('bang', 'kiem-tra');
  const found = useFindings().data?.findings.filter(({ severity }) => severity !== 'note') ?? [];
  const open = useComments().data?.comments.filter(({ resolved }) => !resolved) ?? [];
  return (
    <aside className={styles['panel']} aria-label="Bên cạnh văn bản">
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        destroyOnHidden
        items={[
          { key: 'kiem-tra', label: counted('Kiểm tra', found.length), children: <FindingsTab /> },
          {
            key: 'xem-trang',
            label: 'Xem trang',
            children: (
              <Suspense fallback={<LoadingState />}>
                <PreviewTab />
              </Suspense>
            ),
          },
          { key: 'y-kien', label: counted('Ý kiến', open.length), children: <CommentsTab /> },
          ...(last
            ? [
                {
                  key: 'khac',
                  label: 'Khác bản đã trình',
                  children: <DifferencesTab versionId={last.id} />,
                },
              ]
            : []),
        ]}
      />
    </aside>
  );
}

const counted = (name: string, count: number): string => (count > 0 ? `${name} (${count})` : name);
