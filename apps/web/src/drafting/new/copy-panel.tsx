import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { Answered } from '../../parts/answered.js';
import { Status } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { dayOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { OpenPlaces } from './open-places.js';
import styles from './panel.module.css';
import { Refused } from './refused.js';
import { YearField } from './year-field.js';
import { useBeginDraft } from './use-begin-draft.js';

type Document = ReplyOf<'GET /api/documents'>['documents'][number];

/** Documents one may read, to begin anew after one of them. */
export function CopyPanel({ unitId }: { readonly unitId: string }) {
  const [words, setWords] = useState('');
  const search = useDeferredValue(words.trim());
  const [pickedId, pick] = useState<string>();
  const answer = useAnswer('GET /api/documents', {
    query: { limit: 30, ...(search && { search }) },
  });
  return (
    <div className={styles['columns']}>
      <section className="card" aria-label="Văn bản đã có">
        <Input
          className={styles['search'] ?? ''}
          prefix={<SearchOutlined />}
          placeholder="Tìm theo trích yếu hoặc số, ký hiệu; không cần gõ dấu"
          aria-label="Tìm văn bản cũ"
          allowClear
          autoFocus
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <Answered answer={answer}>
          {({ documents }) => (
            <Documents documents={documents} pickedId={pickedId} onPick={pick} search={search} />
          )}
        </Answered>
      </section>
      {pickedId ? (
        <CopyCard key={pickedId} documentId={pickedId} unitId={unitId} />
      ) : (
        <ActionCard
          quiet
          title="Chọn một văn bản ở bên trái"
          ground="Bạn sẽ thấy trước trích yếu mới và những chỗ cần xem lại, rồi mới tạo dự thảo."
        />
      )}
    </div>
  );
}

interface DocumentsProps {
  readonly documents: readonly Document[];
  readonly pickedId: string | undefined;
  readonly onPick: (id: string) => void;
  readonly search: string;
}

function Documents({ documents, pickedId, onPick, search }: DocumentsProps) {
  if (documents.length === 0)
    return (
      <EmptyState
        title={search ? `Không có văn bản nào khớp “${search}”` : 'Chưa có văn bản nào để chép lại'}
      >
        Bạn có thể bắt đầu từ văn bản mẫu, hoặc tải tệp năm trước lên.
      </EmptyState>
    );
  return (
    <ul className={styles['list']}>
      {documents.map(({ id, subject, typeName, code, state, stateName, createdAt, unitName }) => (
        <li key={id}>
          <button
            type="button"
            className={`${styles['choice']} ${id === pickedId ? styles['picked'] : ''}`}
            aria-pressed={id === pickedId}
            onClick={() => onPick(id)}
          >
            <span className={styles['name']}>
              {subject || 'Chưa có trích yếu'} <Status state={state} name={stateName} />
            </span>
            <span className="soft">
              {[typeName, code, unitName, dayOf(createdAt)].filter(Boolean).join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface CopyCardProps {
  readonly documentId: string;
  readonly unitId: string;
}

function CopyCard({ documentId, unitId }: CopyCardProps) {
  const [year, setYear] = useState<number>();
  const answer = useAnswer('GET /api/documents/:documentId/copy', {
    params: { documentId },
    query: { unitId, ...(year && { year }) },
  });
  const draft = useBeginDraft();
  return (
    <Answered answer={answer}>
      {({ content, openPlaces, years }) => (
        <ActionCard
          quiet
          title={content.subject || 'Văn bản chưa có trích yếu'}
          ground={
            years
              ? `Các mốc năm ${years.from} được chuyển sang ${years.to}; số văn bản, giai đoạn nhiều năm giữ nguyên.`
              : 'Văn bản cũ không nêu năm nào, nội dung được chép nguyên.'
          }
          facts={
            <>
              {years && <YearField name="Chuyển sang năm" value={years.to} onChange={setYear} />}
              <OpenPlaces places={openPlaces} />
            </>
          }
          main={
            <>
              <Refused error={draft.error} />
              <Button
                type="primary"
                size="large"
                loading={draft.isPending}
                onClick={() => draft.begin({ content, unitId })}
              >
                Tạo dự thảo theo văn bản này
              </Button>
            </>
          }
        />
      )}
    </Answered>
  );
}
