import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { mayDo, type Me } from '../shell/me.js';

/** Only for people who draft. */
export function CreateButton({ me }: { readonly me: Me }) {
  const navigate = useNavigate();
  if (!mayDo(me, 'create', 'Document')) return null;
  return (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      onClick={() => void navigate({ to: '/du-thao/moi' })}
    >
      Soạn văn bản mới
    </Button>
  );
}
