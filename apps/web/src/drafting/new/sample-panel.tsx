import { Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { Answered } from '../../parts/answered.js';
import { Mark } from '../../parts/marks.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { OpenPlaces } from './open-places.js';
import styles from './panel.module.css';
import { Refused } from './refused.js';
import { YearField } from './year-field.js';
import { useBeginDraft } from './use-begin-draft.js';
import { thisYear } from '../../parts/times.js';

type Sample = ReplyOf<'GET /api/samples'>[number];

/** The samples of the body, and what the chosen one brings. */
export const SamplePanel = ({ unitId }: { readonly unitId: string }) => (
  <Answered answer={useAnswer('GET /api/samples')}>
    {(samples) => <Samples samples={samples} unitId={unitId} />}
  </Answered>
);

interface SamplesProps {
  readonly samples: readonly Sample[];
  readonly unitId: string;
}

function Samples({ samples, unitId }: SamplesProps) {
  const [pickedId, pick] = useState(samples.find(({ docType }) => docType === 'KH')?.id);
  const picked = samples.find(({ id }) => id === pickedId) ?? samples[0];
  return (
    <div className={styles['columns']}>
      <section className="card" aria-label="Văn bản mẫu">
        <ul className={styles['list']}>
          {samples.map(({ id, name, typeName, purpose, holds }) => (
            <li key={id}>
              <button
                type="button"
                className={`${styles['choice']} ${id === picked?.id ? styles['picked'] : ''}`}
                aria-pressed={id === picked?.id}
                onClick={() => pick(id)}
              >
                <span className={styles['name']}>
                  {name} <Mark tone="neutral">{typeName}</Mark>
                </span>
                <span className="soft">{purpose}</span>
                {holds.length > 0 && <span className={styles['holds']}>{holds.join(' · ')}</span>}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {picked && <SampleCard key={picked.id} sample={picked} unitId={unitId} />}
    </div>
  );
}

interface SampleCardProps {
  readonly sample: Sample;
  readonly unitId: string;
}

function SampleCard({ sample, unitId }: SampleCardProps) {
  const [year, setYear] = useState(thisYear);
  const answer = useAnswer('GET /api/samples/:sampleId', {
    params: { sampleId: sample.id },
    query: { unitId, year },
  });
  const draft = useBeginDraft();
  return (
    <ActionCard
      quiet
      title={sample.name}
      ground={sample.purpose}
      facts={
        <>
          <YearField name="Cho năm" value={year} onChange={setYear} />
          <Answered answer={answer}>
            {({ openPlaces }) => <OpenPlaces places={openPlaces} />}
          </Answered>
        </>
      }
      main={
        <>
          <Refused error={draft.error} />
          <Button
            type="primary"
            size="large"
            loading={draft.isPending}
            disabled={!answer.data}
            onClick={() => answer.data && draft.begin({ content: answer.data.content, unitId })}
          >
            Soạn từ mẫu này
          </Button>
        </>
      }
    />
  );
}
