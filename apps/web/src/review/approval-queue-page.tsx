import { Tabs } from 'antd';
import { WaitingWork } from '../desk/waiting-work.js';
import { Answered } from '../parts/answered.js';
import { useAddressPart } from '../parts/data-table.js';
import { PageHead } from '../parts/page-head.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { HandledBefore } from './handled-before.js';

type Item = ReplyOf<'GET /api/desk'>['items'][number];

const reviewKinds = new Set(['contentCheck', 'formCheck', 'approval']);
const isReview = ({ kind }: Item): boolean => reviewKinds.has(kind);
const isSigning = ({ kind }: Item): boolean => kind === 'sign';

/** A leader's and a checker's one screen: to approve, to sign, what was done before. */
export const ApprovalQueuePage = () => (
  <Answered answer={useAnswer('GET /api/desk')}>{({ items }) => <Queue items={items} />}</Answered>
);

function Queue({ items }: { readonly items: readonly Item[] }) {
  const [tab, setTab] = useAddressPart('muc', 'tat-ca');
  const [reviews, signings] = [items.filter(isReview), items.filter(isSigning)];
  const shelves: Readonly<Record<string, readonly Item[]>> = {
    'tat-ca': items.filter((item) => isReview(item) || isSigning(item)),
    duyet: reviews,
    ky: signings,
  };
  return (
    <>
      <PageHead
        title={sentence(reviews.length, signings.length)}
        line="Việc gấp và chờ lâu nhất đứng trước."
      />
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'tat-ca', label: 'Tất cả' },
          { key: 'duyet', label: `Kiểm tra, duyệt (${reviews.length})` },
          { key: 'ky', label: `Ký số (${signings.length})` },
          { key: 'da-xu-ly', label: 'Đã xử lý' },
        ]}
      />
      {tab === 'da-xu-ly' ? (
        <HandledBefore />
      ) : (
        <WaitingWork items={shelves[tab] ?? []} queue="phe-duyet" />
      )}
    </>
  );
}

function sentence(reviews: number, signings: number): string {
  if (reviews + signings === 0) return 'Không có văn bản nào chờ bạn duyệt hay ký';
  const parts = [
    reviews > 0 && `${reviews} văn bản chờ bạn kiểm tra, duyệt`,
    signings > 0 && `${signings} văn bản chờ bạn ký số`,
  ];
  return `Có ${parts.filter(Boolean).join(', ')}`;
}
