import type { DocumentView } from '#contracts';
import { shortMomentOf } from '../parts/times.js';

type Standing = Pick<
  DocumentView['waitingFor'][number],
  'holder' | 'advice' | 'mine' | 'actsFor' | 'notMine' | 'workActs'
>;
type Holder = NonNullable<Standing['holder']>;

/** Who has it, since when, from whom, and to whom it comes back. */
export const holderInWords = ({ by, asName, since, givenBy, comesBackTo }: Holder): string =>
  [
    `${by.name} ${asName}`,
    `từ ${shortMomentOf(since)}`,
    givenBy && givenBy.id !== by.id && givenBy.id !== comesBackTo?.id && `do ${givenBy.name} giao`,
    comesBackTo && `trả lời xong thì việc về ${comesBackTo.name}`,
  ]
    .filter(Boolean)
    .join(', ');

/** For whom the reader would act, and by which paper: it stands there before he does. */
export const actsForInWords = ({ name, basis }: NonNullable<Standing['actsFor']>): string =>
  `thay ${name} theo ${basis}`;

interface InHandsProps extends Standing {
  /** Who holds it reads what he can do with it, others who that is. */
  readonly readerId: string;
}

/** In whose hands a piece of work is, for whom the reader would do it, what helpers have answered. */
export const InHands = ({ readerId, holder, advice, actsFor, notMine }: InHandsProps) => (
  <>
    {holder && (
      <p className="soft">{(holder.by.id === readerId && notMine) || holderInWords(holder)}</p>
    )}
    {holder?.note && <p className="soft">Lời nhắn: {holder.note}</p>}
    {actsFor && <p>Việc này làm {actsForInWords(actsFor)}.</p>}
    {advice.map(({ by, at, text }) => (
      <p key={by.id + at}>
        <strong>{by.name}</strong> trả lời {shortMomentOf(at)}: {text}
      </p>
    ))}
  </>
);
