import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { BrokenState, LoadingState } from '../parts/states.js';
import { isRefusal } from '../server/refusal.js';
import { useAnswer } from '../server/use-answer.js';
import { useLiveEvents } from '../server/live-events.js';
import { Banners } from './banners.js';
import { FirstPassword } from './first-password.js';
import styles from './frame.module.css';
import { MeContext } from './me.js';
import { Menu } from './menu.js';
import { ReturnToSignIn } from './return-to-sign-in.js';
import { SessionEnded } from './session-ended.js';
import { TopBar } from './top-bar.js';

/** Menu, head line and the page between them, for somebody who is signed in. */
export function Frame() {
  const me = useAnswer('GET /api/me');
  if (me.data?.passwordIsGiven) return <FirstPassword me={me.data} />;
  if (me.data) {
    return (
      <MeContext value={me.data}>
        <SignedIn />
      </MeContext>
    );
  }
  if (isRefusal(me.error, 'SignInIsNeeded')) return <ReturnToSignIn />;
  if (me.error) return <BrokenState error={me.error} reset={() => void me.refetch()} />;
  return <LoadingState />;
}

function SignedIn() {
  useLiveEvents();
  return (
    <div className={styles['frame']}>
      <a href="#noi-dung" className={styles['skip']}>
        Tới nội dung
      </a>
      <Menu />
      <div className={styles['work']}>
        <TopBar />
        <Banners />
        <main id="noi-dung" className={styles['page']} tabIndex={-1}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SessionEnded />
    </div>
  );
}
