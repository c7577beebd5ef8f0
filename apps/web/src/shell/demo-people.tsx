import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import styles from './demo-people.module.css';

type DemoPerson = ReplyOf<'GET /api/demo'>['people'][number];

interface DemoPeopleProps {
  readonly onPick: (login: string) => void;
}

/** In the demo world a visitor needs to know who there is; elsewhere nothing is shown. */
export function DemoPeople({ onPick }: DemoPeopleProps) {
  const people = useAnswer('GET /api/demo').data?.people ?? [];
  if (people.length === 0) return null;
  return (
    <section className={styles['demo']} aria-labelledby="the-gioi-mau">
      <h2 id="the-gioi-mau">Thế giới mẫu</h2>
      <p className="soft">
        Chọn một người để thử việc của người ấy. Mật khẩu và mã PIN in ở màn hình lệnh khi khởi
        động.
      </p>
      {[...new Set(people.map(({ body }) => body))].map((body) => (
        <BodyPeople
          key={body}
          body={body}
          people={people.filter((person) => person.body === body)}
          onPick={onPick}
        />
      ))}
    </section>
  );
}

interface BodyPeopleProps extends DemoPeopleProps {
  readonly body: string;
  readonly people: readonly DemoPerson[];
}

const BodyPeople = ({ body, people, onPick }: BodyPeopleProps) => (
  <>
    <h3 className={styles['body']}>{body}</h3>
    <div className={styles['people']}>
      {people.map(({ login, post }) => (
        <button
          key={login}
          type="button"
          className={styles['person']}
          onClick={() => onPick(login)}
        >
          <strong>{login}</strong>
          <span className="soft">{post}</span>
        </button>
      ))}
    </div>
  </>
);
