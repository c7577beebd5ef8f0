import { Button, Flex, Typography } from 'antd';
import { Answered } from '../../parts/answered.js';
import { useAnswer } from '../../server/use-answer.js';
import { styleWords } from './service-form.js';

/** Remote signing services, and where each may report. */
export function ServicesPart({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <section className="card" aria-labelledby="dich-vu" style={{ marginTop: 14 }}>
      <Flex justify="space-between" align="center" gap={12}>
        <h2 id="dich-vu">Dịch vụ ký từ xa</h2>
        <Button onClick={onAdd}>Khai dịch vụ</Button>
      </Flex>
      <Answered answer={useAnswer('GET /api/signing-services')}>
        {(services) =>
          services.length === 0 ? (
            <p className="soft">Chưa khai dịch vụ nào; chỉ cần khi có người ký bằng điện thoại.</p>
          ) : (
            <Flex vertical gap={12} component="ul" style={{ padding: 0, listStyle: 'none' }}>
              {services.map(({ id, name, style, address, noticeAddress }) => (
                <li key={id}>
                  <strong>{name}</strong> · {styleWords[style]}
                  <div className="soft">{address}</div>
                  <div className="soft">
                    Địa chỉ nhận báo: <Typography.Text copyable>{noticeAddress}</Typography.Text>
                  </div>
                </li>
              ))}
            </Flex>
          )
        }
      </Answered>
    </section>
  );
}
