import type { DocumentView } from '#contracts';
import { Tabs } from 'antd';
import { Suspense, type ComponentType } from 'react';
import { useAddressPart } from '../../parts/data-table.js';
import { lazyPart } from '../../parts/lazy-part.js';
import { LoadingState } from '../../parts/states.js';
import { Paper } from '../paper/paper.js';
import { AnnexesTab } from './annexes-tab.js';
import { CommentsTab } from './comments-tab.js';
import { CompareTab } from './compare-tab.js';
import { ContentTab } from './content-tab.js';
import { FilesTab } from './files-tab.js';
import { HistoryTab } from './history-tab.js';
import { tabKey, tabNames, type TabName } from './tab-names.js';

const GraphTab = lazyPart(async () => (await import('./graph-tab.js')).GraphTab);

export interface TabProps {
  readonly document: DocumentView;
}

const tabs: Readonly<Record<TabName, ComponentType<TabProps>>> = {
  'trang-in': Paper,
  'noi-dung': ContentTab,
  'phu-luc': AnnexesTab,
  'chu-ky': FilesTab,
  'y-kien': CommentsTab,
  'so-sanh': CompareTab,
  'quy-trinh': GraphTab,
  'lich-su': HistoryTab,
};

/** The paper, and behind it all that is known; the open tab stands in the address. */
export function DocumentTabs({ document }: TabProps) {
  const [tab, setTab] = useAddressPart(tabKey, 'trang-in');
  return (
    <Tabs
      activeKey={tab in tabs ? tab : 'trang-in'}
      onChange={setTab}
      destroyOnHidden
      tabBarGutter={14}
      items={Object.entries(tabs).map(([key, Tab]) => ({
        key,
        label: tabNames[key as TabName],
        children: (
          <Suspense fallback={<LoadingState />}>
            <Tab document={document} />
          </Suspense>
        ),
      }))}
    />
  );
}
