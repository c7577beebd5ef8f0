import { Alert, Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { Mark } from '../parts/marks.js';
import { writtenDay } from '../parts/times.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import { DisablePerson } from './disable-person.js';
import { EndForm } from '../parts/end-form.js';
import { GivePost } from './give-post.js';
import { RenamePerson, SetPassword } from './person-forms.js';

type Account = ReplyOf<'GET /api/accounts'>[number];
type Post = Account['posts'][number];
type Shown = 'name' | 'password' | 'post' | 'disabling' | Post;

interface PersonDrawerProps {
  readonly account: Account;
  readonly onClose: () => void;
}

/** One person: the account, and every post held, held before or to come. */
export function PersonDrawer({ account, onClose }: PersonDrawerProps) {
  useFocusBack();
  const { personId, name, login, email, disabled, posts } = account;
  const [shown, setShown] = useState<Shown>();
  const enable = useAct('POST /api/people/:personId/enablement');
  const endPost = useAct('POST /api/posts/:postId/end');
  const close = () => setShown(undefined);
  return (
    <Drawer open size={560} title={name} onClose={onClose}>
      <p>
        Đăng nhập bằng <b>{login}</b>
        {email && <> · {email}</>} ·{' '}
        <Mark tone={disabled ? 'late' : 'done'}>{disabled ? 'Đã khóa' : 'Đang dùng'}</Mark>
      </p>
      <Flex gap={8} wrap style={{ margin: '12px 0 24px' }}>
        <Button onClick={() => setShown('name')}>Sửa họ tên</Button>
        <Button onClick={() => setShown('password')}>Đặt mật khẩu mới</Button>
        {disabled ? (
          <Button
            loading={enable.isPending}
            onClick={() => enable.mutate({ params: { personId } })}
          >
            Mở lại tài khoản
          </Button>
        ) : (
          <Button danger onClick={() => setShown('disabling')}>
            Khóa tài khoản
          </Button>
        )}
      </Flex>
      {enable.error && <Alert type="error" showIcon title={wordsOf(enable.error)} />}
      <Flex justify="space-between" align="center">
        <h2>Vị trí công tác</h2>
        <Button type="primary" onClick={() => setShown('post')}>
          Giao vị trí
        </Button>
      </Flex>
      {posts.length === 0 && <p className="soft">Chưa được giao vị trí nào.</p>}
      {posts.map((post) => (
        <PostLine key={post.id} post={post} onEnd={() => setShown(post)} />
      ))}
      {shown === 'name' && <RenamePerson account={account} onClose={close} />}
      {shown === 'password' && <SetPassword account={account} onClose={close} />}
      {shown === 'post' && <GivePost personId={personId} onClose={close} />}
      {shown === 'disabling' && <DisablePerson personId={personId} name={name} onClose={close} />}
      {typeof shown === 'object' && (
        <EndForm
          title={`Kết thúc vị trí ${shown.title}`}
          line="Người này giữ vị trí đến hết ngày bạn chọn."
          pending={endPost.isPending}
          error={endPost.error}
          onClose={close}
          onSubmit={(on) =>
            endPost.mutate({ params: { postId: shown.id }, body: { on } }, { onSuccess: close })
          }
        />
      )}
    </Drawer>
  );
}

interface PostLineProps {
  readonly post: Post;
  readonly onEnd: () => void;
}

const PostLine = ({ post, onEnd }: PostLineProps) => (
  <Flex className="card" justify="space-between" align="center" style={{ marginTop: 8 }}>
    <div>
      <b>{post.title}</b>, {post.unitName}
      <div className="soft">
        {post.roleName} · từ {writtenDay(post.from)}
        {post.to ? ` đến hết ${writtenDay(post.to)}` : ''}
      </div>
    </div>
    {post.live ? (
      <Button onClick={onEnd}>Kết thúc</Button>
    ) : (
      <span className="soft">Không hiệu lực</span>
    )}
  </Flex>
);
