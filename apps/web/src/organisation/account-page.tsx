import { App } from 'antd';
import { Answered } from '../parts/answered.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { dayOf } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { mayDo, useMe, type Me } from '../shell/me.js';
import styles from './account.module.css';
import { PasswordForm } from './password-form.js';
import { SecondFactor } from './second-factor.js';
import { Shortcuts } from './shortcuts.js';
import { serverNow } from '../server/server-clock.js';

/** Who I am here, on what authority I act, and with which keys. */
export function AccountPage() {
  const me = useMe();
  return (
    <>
      <PageHead title={me.name} line={me.body.name} />
      <div className={styles['cards']}>
        <Posts me={me} />
        {mayDo(me, 'read', 'SigningKey') && <Keys />}
        <Password />
        <SecondFactor />
        <Shortcuts />
      </div>
    </>
  );
}

const Posts = ({ me: { posts } }: { readonly me: Me }) => (
  <section className="card" aria-labelledby="vi-tri">
    <h2 id="vi-tri">Vị trí và thẩm quyền của bạn hôm nay</h2>
    {posts.length === 0 && <EmptyState title="Hôm nay bạn không giữ vị trí công tác nào" />}
    <ul className={styles['list']}>
      {posts.map(({ postId, title, unitName, authority }) => (
        <li key={postId}>
          <strong>{title}</strong>
          <div className="soft">{unitName}</div>
          {authority && <div>{authority}</div>}
        </li>
      ))}
    </ul>
  </section>
);

const Password = () => {
  const { message } = App.useApp();
  const said = 'Đã đổi mật khẩu; các phiên làm việc khác của bạn đã kết thúc.';
  return (
    <section className="card" aria-labelledby="mat-khau">
      <h2 id="mat-khau">Đổi mật khẩu</h2>
      <p className={`soft ${styles['lead']}`}>
        Các phiên làm việc khác của bạn kết thúc ngay khi đổi; phiên này vẫn làm tiếp.
      </p>
      <PasswordForm onChanged={() => void message.success(said)} />
    </section>
  );
};

const Keys = () => {
  const answer = useAnswer('GET /api/signing-keys');
  return (
    <section className="card" aria-labelledby="khoa">
      <h2 id="khoa">Khóa ký bạn dùng được</h2>
      <Answered answer={answer}>
        {(keys) =>
          keys.length === 0 ? (
            <EmptyState title="Bạn chưa có khóa ký nào">
              Người ký và văn thư được quản trị hệ thống cấp khóa.
            </EmptyState>
          ) : (
            <ul className={styles['list']}>
              {keys.map((key) => (
                <KeyLine key={key.id} {...key} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
};

const purposes = { personal: 'Chữ ký cá nhân', seal: 'Con dấu số của cơ quan' } as const;

const KeyLine = ({
  label,
  purpose,
  issuer,
  notAfter,
  isTest,
}: ReplyOf<'GET /api/signing-keys'>[number]) => (
  <li>
    <strong>{label}</strong>
    <div className="soft">
      {purposes[purpose]} · chứng thư do {issuer} cấp
    </div>
    <div className={styles['marks']}>
      {Date.parse(notAfter) > serverNow() ? (
        <Mark tone="done">Còn hiệu lực đến {dayOf(notAfter)}</Mark>
      ) : (
        <Mark tone="late">Đã hết hiệu lực ngày {dayOf(notAfter)}</Mark>
      )}
      {isTest && <Mark tone="soon">Khóa thử, không có giá trị pháp lý</Mark>}
    </div>
  </li>
);
