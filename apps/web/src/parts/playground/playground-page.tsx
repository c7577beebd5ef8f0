import { Button } from 'antd';
import type { ReactNode } from 'react';
import { tones, type Tone } from '../../theme/tokens.js';
import { ActionCard } from '../action-card.js';
import { Differences } from '../differences.js';
import { Deadline, Mark, Status } from '../marks.js';
import { PageHead } from '../page-head.js';
import { Person } from '../person.js';
import { BrokenState, EmptyState, LoadingState, NotFoundState } from '../states.js';
import { WayHistory } from '../way-history.js';
import { WayRail } from '../way-rail.js';
import { Refusal, ServerIsAway } from '../../server/refusal.js';
import styles from './playground-page.module.css';
import { ReasonExample } from './reason-example.js';
import { exampleChanges } from './example-changes.js';
import { exampleStations } from './example-stations.js';
import { FigureExample } from './figure-example.js';
import { ListExample } from './list-example.js';
import { StageExample } from './stage-example.js';
import { TableExample } from './table-example.js';

const exampleSteps = [
  { at: '2026-11-19T10:00:00Z', name: 'Quá hạn trả lời', by: null, text: null },
  { at: '2026-11-18T08:02:00Z', name: 'Giao xử lý', by: 'Trần Thị B', text: 'Trả lời trong tuần.' },
];

/** Every small part of the application in each of its states, for those who build pages. */
export const PlaygroundPage = () => (
  <>
    <PageHead title="Mẫu giao diện" line="Các phần nhỏ dựng nên mọi trang, ở từng trạng thái." />
    <Shown name="Đường đi của văn bản">
      <WayRail stations={exampleStations} />
    </Shown>
    <Shown name="Lịch sử của một việc">
      <WayHistory steps={exampleSteps} />
    </Shown>
    <Shown name="Các bước của một đường trình">
      <StageExample dueAt={inHours(3)} />
    </Shown>
    <Shown name="Chữ có màu: chữ luôn tự nói đủ nghĩa">
      {Object.keys(tones).map((tone) => (
        <Mark key={tone} tone={tone as Tone}>
          {tone}
        </Mark>
      ))}
      <Status state="drafted" name="Soạn thảo" />
      <Status state="inReview" name="Kiểm tra, duyệt" />
      <Status state="filed" name="Đã lưu hồ sơ" />
    </Shown>
    <Shown name="Thời hạn">
      {[-50, -2, 3, 90].map((hours) => (
        <Deadline key={hours} dueAt={inHours(hours)} />
      ))}
    </Shown>
    <Shown name="Người">
      <Person name="Nguyễn Văn A" line="Phó Giám đốc · ký thay Giám đốc" />
      <Person name="Trần Thị B" />
    </Shown>
    <Shown name="Thẻ việc">
      <div className={styles['narrow']}>
        <ActionCard
          title="Việc của bạn: ký số"
          ground="Ký thay Giám đốc theo Quyết định phân công. Nội dung đúng bản bạn đã duyệt."
          facts={<Mark tone="done">Chứng thư còn hiệu lực</Mark>}
          main={<Button type="primary">Ký số</Button>}
          beside={
            <>
              <Button danger>Trả lại…</Button>
              <Button>Hỏi lại</Button>
            </>
          }
        />
      </div>
      <div className={styles['narrow']}>
        <ActionCard quiet title="Đang chờ văn thư cấp số" ground="Từ 09:05 hôm nay." />
      </div>
    </Shown>
    <Shown name="Hỏi lý do">
      <ReasonExample />
    </Shown>
    <Shown name="Ngăn và điều kiện của một danh sách">
      <ListExample />
    </Shown>
    <Shown name="Phần của một tổng, phần trăm, số gõ vào">
      <FigureExample />
    </Shown>
    <Shown name="Chỗ khác nhau">
      <Differences changes={exampleChanges} onOpen={() => undefined} />
    </Shown>
    <Shown name="Bảng">
      <TableExample />
    </Shown>
    <Shown name="Trống, đang tải, lỗi, không có quyền, không tìm thấy">
      <EmptyState title="Không có việc nào chờ bạn" action={<Button>Soạn văn bản mới</Button>} />
      <LoadingState />
      <BrokenState error={new ServerIsAway(new Error('away'))} reset={() => undefined} />
      <BrokenState error={forbidden} />
      <NotFoundState />
    </Shown>
  </>
);

const Shown = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className={`card ${styles['shown']}`}>
    <h2>{name}</h2>
    <div className={styles['parts']}>{children}</div>
  </section>
);

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

const forbidden = new Refusal({
  type: 'about:blank',
  title: 'Không có quyền',
  status: 403,
  detail: 'Chức vụ hiện tại của bạn không được làm việc này.',
  code: 'ActIsNotAllowed',
});
