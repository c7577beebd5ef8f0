import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { Mark } from '../parts/marks.js';
import { momentOf } from '../parts/times.js';
import { wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';

type Verdict = ReplyOf<'GET /api/trail/verdict'>;

/** The server hashes the whole trail anew when it is asked to, and says in words what it found. */
export function TrailVerdict() {
  const [asked, setAsked] = useState(false);
  return asked ? (
    <Judged />
  ) : (
    <Flex className="card" justify="space-between" align="center" style={{ marginBottom: 16 }}>
      <span>Nhật ký có đủ và còn nguyên vẹn không? Hệ thống tính lại từng dòng để trả lời.</span>
      <Button onClick={() => setAsked(true)}>Kiểm tra ngay</Button>
    </Flex>
  );
}

function Judged() {
  const verdict = useAnswer('GET /api/trail/verdict');
  if (verdict.error) return <Alert type="error" showIcon title={wordsOf(verdict.error)} />;
  if (!verdict.data) return <Alert type="info" showIcon title="Đang kiểm tra từng dòng…" />;
  const { sound, conclusion } = verdict.data;
  return (
    <section className="card" style={{ marginBottom: 16 }} aria-live="polite">
      <Flex justify="space-between" align="start" gap={12}>
        <b>
          <Mark tone={sound ? 'done' : 'late'}>{sound ? 'Nguyên vẹn' : 'Có vấn đề'}</Mark>{' '}
          {conclusion}
        </b>
        <Button loading={verdict.isFetching} onClick={() => void verdict.refetch()}>
          Kiểm tra lại
        </Button>
      </Flex>
      <Found verdict={verdict.data} />
    </section>
  );
}

const Found = ({ verdict: { checks, checkpoint, checkedAt } }: { readonly verdict: Verdict }) => (
  <>
    <ul style={{ margin: '4px 0', paddingLeft: 20 }}>
      {checks.map(({ name, passed, text }) => (
        <li key={name}>
          <b>
            {passed ? 'Đạt' : 'Không đạt'} – {name}:
          </b>{' '}
          {text}
        </li>
      ))}
    </ul>
    <div className="soft">
      Kiểm tra lúc {momentOf(checkedAt)}.
      {checkpoint && (
        <>
          {' '}
          Điểm chốt gần nhất: {checkpoint.size.toLocaleString('vi-VN')} dòng, gốc{' '}
          <code>{checkpoint.rootHash}</code>
        </>
      )}
    </div>
  </>
);
