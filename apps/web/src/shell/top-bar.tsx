import { useNavigate } from '@tanstack/react-router';
import { Avatar, Dropdown } from 'antd';
import { initialOf } from '../parts/names.js';
import { useMe } from './me.js';
import { Notifications } from './notifications.js';
import { SearchBox } from './search-box.js';
import styles from './top-bar.module.css';
import { useSignOut } from './use-sign-out.js';

/** Search, what is new, who I am and on what authority. */
export function TopBar() {
  const me = useMe();
  const grounds = me.posts.map(({ title, authority }) =>
    [title, authority].filter(Boolean).join(', '),
  );
  return (
    <header className={styles['bar']}>
      <SearchBox />
      <div className={styles['right']}>
        <span className={styles['post']} title={grounds.join('\n')}>
          {grounds.join(' · ')}
        </span>
        <Notifications />
        <AccountMenu name={me.name} />
      </div>
    </header>
  );
}

function AccountMenu({ name }: { readonly name: string }) {
  const navigate = useNavigate();
  const leave = useSignOut();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'me', label: name, disabled: true },
          {
            key: 'account',
            label: 'Tài khoản và thẩm quyền',
            onClick: () => void navigate({ to: '/tai-khoan' }),
          },
          { type: 'divider' },
          { key: 'leave', label: 'Đăng xuất', onClick: leave },
        ],
      }}
    >
      <button type="button" className={styles['account']} aria-label={`Tài khoản: ${name}`}>
        <Avatar className={styles['avatar']}>{initialOf(name)}</Avatar>
      </button>
    </Dropdown>
  );
}
