import { useState } from 'react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { connection } from '../server/connection.js';
import { queryClient } from '../server/query-client.js';
import { DemoPeople } from './demo-people.js';
import { SignInForm } from './sign-in-form.js';
import styles from './sign-in-page.module.css';

export function SignInPage() {
  const [login, pick] = useState<string>();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/dang-nhap' });
  const enter = (): void => {
    queryClient.clear();
    connection.signedIn();
    // An address of another host never comes from our own pages.
    void navigate({ href: to.startsWith('/') && !to.startsWith('//') ? to : '/' });
  };
  return (
    <main className={styles['page']}>
      <section className={styles['card']}>
        <h1 className={styles['name']}>Trình Ký</h1>
        <p className="soft">Trình, ký số, ban hành và gửi văn bản của cơ quan y tế</p>
        <SignInForm onSignedIn={enter} {...(login && { login })} />
        <p className={styles['help']}>
          Quên mật khẩu? Hãy báo quản trị hệ thống của cơ quan để được đặt lại.
        </p>
        <p className={styles['help']}>
          Nhận được văn bản của cơ quan? <Link to="/kiem-tra-van-ban">Kiểm tra văn bản</Link>
        </p>
      </section>
      <DemoPeople onPick={pick} />
    </main>
  );
}
