import { Answered } from '../parts/answered.js';
import { FilterBar, WordsFilter } from '../parts/filter-bar.js';
import { PageHead } from '../parts/page-head.js';
import { MoreThanShown, Shelves } from '../parts/shelves.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useAnswer } from '../server/use-answer.js';
import { DeliveriesTable, type Delivery } from './deliveries-table.js';
import { NotSentYet } from './not-sent-yet.js';

const shelves: readonly { key: Delivery['state'] | ''; name: string }[] = [
  { key: '', name: 'Tất cả' },
  { key: 'refused', name: 'Bị từ chối' },
  { key: 'waiting', name: 'Đang chờ gửi' },
  { key: 'handedOver', name: 'Đã chuyển' },
  { key: 'arrived', name: 'Đã đến' },
  { key: 'accepted', name: 'Đã tiếp nhận' },
  { key: 'waived', name: 'Thôi chờ' },
];

/** One screen holds this many; older ones are found by words. */
const shown = 200;

/** What goes out to other bodies: not sent yet first, then each document at each receiver. */
export function DeliveriesPage() {
  const [{ tim, 'trang-thai': state }, change] = useAddressFilters(['tim', 'trang-thai']);
  const shelf = shelves.find(({ key }) => key === state) ?? shelves[0]!;
  const unsent = useAnswer('GET /api/documents', { query: { state: 'issued', limit: shown } });
  const deliveries = useAnswer('GET /api/deliveries', {
    query: { search: tim || undefined, state: shelf.key || undefined, limit: shown },
  });
  const counts = deliveries.data?.counts;
  return (
    <>
      <PageHead
        title={sentence(unsent.data?.total ?? 0, counts?.refused ?? 0)}
        line="Mỗi dòng là một văn bản tới một nơi nhận; nơi nhận trả lời thì trạng thái tự đổi."
      />
      <NotSentYet documents={unsent.data?.documents ?? []} />
      <section className="card">
        <Shelves
          shelves={shelves.map((one) => ({
            ...one,
            count: one.key ? counts?.[one.key] : undefined,
          }))}
          open={shelf.key}
          onOpen={(key) => change({ 'trang-thai': key })}
        />
        <FilterBar>
          <WordsFilter
            label="Tìm số, ký hiệu, trích yếu, nơi nhận"
            value={tim}
            onChange={(words) => change({ tim: words })}
          />
        </FilterBar>
        <Answered answer={deliveries}>
          {({ deliveries: rows, total }) => (
            <>
              <DeliveriesTable rows={rows} />
              <MoreThanShown shown={rows.length} total={total} what="lượt gửi" />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

function sentence(unsent: number, refused: number): string {
  if (unsent + refused === 0) return 'Mọi văn bản đã ban hành đều đã gửi';
  const parts = [
    unsent > 0 && `${unsent} văn bản chưa gửi`,
    refused > 0 && `${refused} nơi nhận từ chối`,
  ];
  return `Có ${parts.filter(Boolean).join(', ')}`;
}
