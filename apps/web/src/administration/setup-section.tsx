import { Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { Answered } from '../parts/answered.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';

type Gap = ReplyOf<'GET /api/setup'>['gaps'][number];

const sectionOf: Readonly<Record<Gap['page'], readonly [address: string, name: string]>> = {
  units: ['don-vi', 'Đến phần Đơn vị'],
  people: ['nguoi', 'Đến phần Người và vị trí'],
  delegations: ['uy-quyen', 'Đến phần Giao ký'],
  books: ['so', 'Đến phần Sổ và số'],
  receivers: ['noi-nhan', 'Đến phần Nơi nhận'],
  keys: ['khoa', 'Đến phần Khóa ký'],
};

/** What the body still lacks, in sentences, each with the way to mend it. */
export function SetupSection() {
  const setup = useAnswer('GET /api/setup');
  return (
    <Answered answer={setup}>
      {({ ready, gaps }) => (
        <>
          <PageHead
            title={titleOf(ready, gaps)}
            line="Hệ thống xem lại mỗi lần bạn mở trang này."
          />
          {gaps.length === 0 ? (
            <EmptyState title="Cơ quan đã có đủ người, sổ, khóa và nơi nhận." />
          ) : (
            <Flex vertical gap={8} component="ul" style={{ padding: 0, listStyle: 'none' }}>
              {gaps.map((gap) => (
                <GapLine key={gap.code} gap={gap} />
              ))}
            </Flex>
          )}
        </>
      )}
    </Answered>
  );
}

const titleOf = (ready: boolean, gaps: readonly Gap[]): string => {
  const blocking = gaps.filter(({ weight }) => weight === 'blocking').length;
  if (!ready) return `Còn ${blocking} việc phải làm trước khi văn bản đi hết đường`;
  return gaps.length === 0 ? 'Cơ quan đã sẵn sàng' : `Sẵn sàng, còn ${gaps.length} điều nên xem`;
};

function GapLine({ gap: { text, weight, page } }: { readonly gap: Gap }) {
  const [section, name] = sectionOf[page];
  return (
    <Flex component="li" className="card" gap={12} align="center" justify="space-between">
      <span>
        <Mark tone={weight === 'blocking' ? 'late' : 'soon'}>
          {weight === 'blocking' ? 'Phải làm' : 'Nên xem'}
        </Mark>{' '}
        {text}
      </span>
      <Link to={`/quan-tri/${section}` as never}>{name}</Link>
    </Flex>
  );
}
