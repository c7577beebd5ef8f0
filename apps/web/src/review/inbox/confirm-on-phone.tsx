import type { DocumentView } from '#contracts';
import { Alert } from 'antd';
import { useAnswer } from '../../server/use-answer.js';

/** One confirmation stands for all that could be asked; each document goes on by itself. */
export function ConfirmOnPhone({ documentId }: { readonly documentId: DocumentView['id'] }) {
  const { data } = useAnswer('GET /api/documents/:documentId/signing', { params: { documentId } });
  const code = data?.signing?.checkCode;
  return (
    <Alert
      type="info"
      showIcon
      title="Hãy xác nhận một lần trên điện thoại"
      description={
        <>
          {code && (
            <>
              Mã đối chiếu phải giống mã trên điện thoại:{' '}
              <strong className="figures">{code}</strong>.{' '}
            </>
          )}
          Xác nhận xong, mỗi văn bản tự đi tiếp; văn bản nào dịch vụ không ký thì nêu lý do ở trang
          của văn bản đó.
        </>
      }
    />
  );
}
