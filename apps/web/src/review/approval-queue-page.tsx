import type { InboxTab } from '#contracts';
import { Answered } from '../parts/answered.js';
import { useAddressPart } from '../parts/data-table.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { InboxList } from './inbox/inbox-list.js';

type Counters = ReplyOf<'GET /api/inbox/counters'>;

const addresses: Readonly<Record<InboxTab, string>> = {
  review: 'duyet',
  sign: 'ky',
  standIn: 'lam-thay',
  asked: 'da-nho',
  done: 'da-xu-ly',
};

const names: Readonly<Record<InboxTab, string>> = {
  review: 'Chờ tôi duyệt',
  sign: 'Chờ tôi ký',
  standIn: 'Của người tôi thay',
  asked: 'Tôi nhờ người khác',
  done: 'Đã xử lý',
};

const tabs = Object.keys(addresses) as InboxTab[];

/** A leader's and a checker's one screen: to approve, to sign, for others, asked of others, done. */
export const ApprovalQueuePage = () => (
  <Answered answer={useAnswer('GET /api/inbox/counters')}>
    {(counters) => <Inbox counters={counters} />}
  </Answered>
);

function Inbox({ counters }: { readonly counters: Counters }) {
  const [name, setName] = useAddressPart('muc', addresses.review);
  const tab = tabs.find((one) => addresses[one] === name) ?? 'review';
  return (
    <>
      <PageHead title={sentence(counters)} line="Việc gấp và chờ lâu nhất đứng trước." />
      <Shelves
        open={addresses[tab]}
        onOpen={setName}
        shelves={tabs.map((one) => ({
          key: addresses[one],
          name: isMany(counters[one]) ? `${names[one]} (99+)` : names[one],
          count: isMany(counters[one]) ? undefined : counters[one],
        }))}
      />
      <InboxList key={tab} tab={tab} />
    </>
  );
}

/** More than this is not counted. */
const countedUpTo = 100;
const isMany = (count: number): boolean => count >= countedUpTo;
const figure = (count: number): string => (isMany(count) ? '99+' : String(count));

function sentence({ review, sign, standIn, overdue }: Counters): string {
  const parts = [
    review > 0 && `${figure(review)} văn bản chờ bạn kiểm tra, duyệt`,
    sign > 0 && `${figure(sign)} văn bản chờ bạn ký số`,
    standIn > 0 && `${figure(standIn)} văn bản chờ bạn làm thay`,
  ].filter(Boolean);
  if (parts.length === 0) return 'Không có văn bản nào chờ bạn duyệt hay ký';
  return `Có ${parts.join(', ')}${overdue > 0 ? `; ${figure(overdue)} quá hạn` : ''}`;
}
