import { Timeline } from 'antd';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf } from '../../parts/times.js';
import { useAnswer } from '../../server/use-answer.js';
import type { TabProps } from './document-tabs.js';

/** Who did what, when, on what authority; each line stands in the trail under its number. */
export const HistoryTab = ({ document }: TabProps) => (
  <Answered
    answer={useAnswer('GET /api/documents/:documentId/history', {
      params: { documentId: document.id },
    })}
  >
    {(entries) =>
      entries.length === 0 ? (
        <EmptyState title="Chưa có gì được ghi vào lịch sử" />
      ) : (
        <section className="card" aria-label="Lịch sử">
          <Timeline
            items={entries.map(({ id, at, actionName, by, authority, logIndex, data }) => ({
              key: id,
              content: (
                <>
                  <strong>{actionName}</strong> {by && <span>· {by}</span>}
                  <div className="soft figures">
                    {momentOf(at)}
                    {authority && ` · ${authority}`}
                    {logIndex !== null && ` · nhật ký số ${logIndex}`}
                  </div>
                  {written(data).map(([name, words]) => (
                    <div key={name}>
                      {name}: {words}
                    </div>
                  ))}
                </>
              ),
            }))}
          />
        </section>
      )
    }
  </Answered>
);

/** What was written with an act. */
const written = (data: Readonly<Record<string, unknown>>): [name: string, words: string][] =>
  wordsOf.flatMap(([field, name]) => {
    const words = data[field];
    return typeof words === 'string' && words !== '' ? [[name, words]] : [];
  });

const wordsOf = [
  ['reason', 'Lý do'],
  ['question', 'Câu hỏi'],
  ['note', 'Lời nhắn'],
  ['text', 'Nội dung'],
] as const;
