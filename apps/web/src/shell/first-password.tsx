import { App, Button } from 'antd';
import { PasswordForm } from '../organisation/password-form.js';
import type { Me } from './me.js';
import styles from './sign-in-page.module.css';
import { useSignOut } from './use-sign-out.js';

/** Before anything else, who was given a password sets one that nobody else knows. */
export function FirstPassword({ me }: { readonly me: Me }) {
  const { message } = App.useApp();
  const leave = useSignOut();
  return (
    <main className={styles['page']}>
      <section className={styles['card']}>
        <h1 className={styles['name']}>Đặt mật khẩu của riêng bạn</h1>
        <p className="soft">
          {me.name}, mật khẩu bạn vừa dùng do quản trị hệ thống đặt. Hãy thay bằng mật khẩu chỉ bạn
          biết rồi vào làm việc.
        </p>
        <PasswordForm onChanged={() => void message.success('Đã đổi mật khẩu.')} />
        <p className={styles['help']}>
          <Button type="link" size="small" onClick={leave}>
            Để sau, đăng xuất
          </Button>
        </p>
      </section>
    </main>
  );
}
