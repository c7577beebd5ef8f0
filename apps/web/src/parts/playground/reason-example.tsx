import { Button } from 'antd';
import { useState } from 'react';
import { ReasonBox } from '../reason-box.js';

export function ReasonExample() {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button danger onClick={() => setOpen(true)}>
        Trả lại…
      </Button>
      {open && (
        <ReasonBox
          title="Trả lại người soạn thảo"
          consequence="Văn bản trở về người soạn thảo; vòng kiểm tra này kết thúc."
          submitName="Trả lại"
          act={{ isPending: false, error: null }}
          onSubmit={() => setOpen(false)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
