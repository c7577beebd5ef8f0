import { App, Modal } from 'antd';
import { connection, useConnection } from '../server/connection.js';
import { refresh } from '../server/use-answer.js';
import { queryClient } from '../server/query-client.js';
import { useMe } from './me.js';
import { SignInForm } from './sign-in-form.js';

/** Asks for the password over the page: what was being typed stays where it is. */
export function SessionEnded() {
  const { signInNeeded } = useConnection();
  const { message } = App.useApp();
  const me = useMe();
  return (
    <Modal
      open={signInNeeded}
      title="Phiên làm việc đã kết thúc"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <p className="soft" style={{ marginBottom: 16 }}>
        Đăng nhập lại để làm tiếp. Những gì bạn đang nhập trên trang này vẫn còn nguyên.
      </p>
      <SignInForm
        submitName="Đăng nhập và làm tiếp"
        onSignedIn={({ personId }) => {
          // Somebody else's page must not be left on the screen.
          if (personId !== me.personId) return window.location.assign('/');
          connection.signedIn();
          void refresh(queryClient);
          void message.success('Đã đăng nhập lại.');
        }}
      />
    </Modal>
  );
}
