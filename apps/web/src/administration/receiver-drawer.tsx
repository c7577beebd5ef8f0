import { Alert, Button, Drawer, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { dayOf } from '../parts/times.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { ReceiverForm } from './receiver-form.js';
import type { Receiver } from './receivers-section.js';
import { channelWords } from './words.js';

interface ReceiverDrawerProps {
  readonly receiver: Receiver;
  readonly onClose: () => void;
}

/** One receiver: the way to it, the certificate it is believed by, whether it is used. */
export function ReceiverDrawer({ receiver, onClose }: ReceiverDrawerProps) {
  useFocusBack();
  const { id: receiverId, name, organId, channel, address, certificate, disabled } = receiver;
  const [shown, setShown] = useState<'fields' | 'certificate'>();
  const trust = useAct('PUT /api/receivers/:receiverId/certificate');
  const disable = useAct('POST /api/receivers/:receiverId/disablement');
  const enable = useAct('POST /api/receivers/:receiverId/enablement');
  const close = () => setShown(undefined);
  const act = disabled ? enable : disable;
  return (
    <Drawer open size={560} title={name} onClose={onClose}>
      <p>
        {organId} · {channelWords[channel]} · {address}
      </p>
      <p className="soft">
        {certificate
          ? `Tin chứng thư ${certificate.subject}, do ${certificate.issuer} cấp, đến ${dayOf(certificate.notAfter)}.`
          : 'Chưa có chứng thư: gói tin và trả lời của nơi này chưa được tin.'}
      </p>
      <Flex gap={8} wrap style={{ margin: '16px 0' }}>
        <Button onClick={() => setShown('fields')}>Sửa</Button>
        <Button onClick={() => setShown('certificate')}>Đặt chứng thư</Button>
        <Button
          danger={!disabled}
          loading={act.isPending}
          onClick={() => act.mutate({ params: { receiverId } })}
        >
          {disabled ? 'Dùng lại' : 'Ngừng dùng'}
        </Button>
      </Flex>
      {act.error && <Alert type="error" showIcon title={wordsOf(act.error)} />}
      {shown === 'fields' && <ReceiverForm receiver={receiver} onClose={close} />}
      {shown === 'certificate' && (
        <FormDrawer<{ certificatePem: string }>
          title={`Chứng thư của ${name}`}
          line="Nhận chứng thư qua đường tin cậy (văn bản, gặp trực tiếp), không lấy từ chính gói tin."
          submitName="Tin chứng thư này"
          pending={trust.isPending}
          error={trust.error}
          onClose={close}
          onSubmit={(body) => trust.mutate({ params: { receiverId }, body }, { onSuccess: close })}
        >
          <Form.Item
            name="certificatePem"
            label="Chứng thư (PEM)"
            rules={needed('Hãy dán chứng thư')}
          >
            <Input.TextArea rows={12} placeholder="-----BEGIN CERTIFICATE-----" autoFocus />
          </Form.Item>
        </FormDrawer>
      )}
    </Drawer>
  );
}
