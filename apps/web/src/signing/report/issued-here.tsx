import { FactList } from '../../parts/fact-list.js';
import { Mark } from '../../parts/marks.js';
import { writtenDay } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import styles from './public-check.module.css';

type Answer = ReplyOf<'POST /api/public/verifications'>;
type Issued = NonNullable<Answer['issued']>;

const toneOf = { issued: 'done', recalled: 'late', replaced: 'soon' } as const;

/** The first answer: byte for byte a document that was issued here, and whether it still counts. */
export const IssuedHere = ({ issued, conclusion }: Pick<Answer, 'issued' | 'conclusion'>) => (
  <section className={styles['answer']} aria-labelledby="phat-hanh">
    <h3 className={styles['question']} id="phat-hanh">
      Có đúng là văn bản đã phát hành ở đây không?
    </h3>
    <p role="status">
      {conclusion} {issued && <Mark tone={toneOf[issued.state]}>{issued.stateName}</Mark>}
    </p>
    {issued && <Facts {...issued} />}
  </section>
);

const Facts = ({ bodyName, code, date }: Issued) => (
  <FactList>
    <dt>Cơ quan</dt>
    <dd>{bodyName}</dd>
    <dt>Số, ký hiệu</dt>
    <dd className="figures">{code}</dd>
    <dt>Ngày</dt>
    <dd className="figures">{writtenDay(date)}</dd>
  </FactList>
);
