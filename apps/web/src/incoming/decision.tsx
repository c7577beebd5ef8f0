import { Alert, App, AutoComplete, Button, Form } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../parts/action-card.js';
import { ReasonBox } from '../parts/reason-box.js';
import { momentOf, writtenDay } from '../parts/times.js';
import { wordsOf } from '../server/refusal.js';
import { useAct } from '../server/use-answer.js';
import type { IncomingDetail } from './incoming-document-page.js';

/** Take it into the register and hand it on, or send it back with a reason. */
export function Decision({ document }: { readonly document: IncomingDetail }) {
  const { acts } = document;
  if (acts.length === 0) return <Decided document={document} />;
  return (
    <ActionCard
      title="Việc của bạn: tiếp nhận văn bản đến"
      ground="Tiếp nhận thì văn bản vào sổ văn bản đến và nơi gửi được báo ngay. Từ chối thì nơi gửi nhận lý do và có thể gửi lại."
      facts={acts.includes('acceptance') && <AcceptForm document={document} />}
      beside={acts.includes('refusal') && <Refuse document={document} />}
    />
  );
}

function AcceptForm({ document: { id, assignableTo } }: { readonly document: IncomingDetail }) {
  const { message } = App.useApp();
  const accept = useAct('POST /api/incoming/:incomingId/acceptance');
  return (
    <Form<{ assignedTo: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ assignedTo }) =>
        accept.mutate(
          { params: { incomingId: id }, body: { assignedTo } },
          {
            onSuccess: ({ registration }) =>
              void message.success(`Đã tiếp nhận, số đến ${registration?.number ?? ''}.`),
          },
        )
      }
    >
      <Form.Item
        name="assignedTo"
        label="Chuyển cho đơn vị, người xử lý"
        rules={[{ required: true, whitespace: true, message: 'Hãy ghi ai sẽ xử lý' }]}
      >
        <AutoComplete
          options={assignableTo.map(({ name }) => ({ value: name }))}
          placeholder="Chọn đơn vị hoặc ghi tên"
          showSearch={{
            filterOption: (typed, option) =>
              String(option?.value).toLocaleLowerCase('vi').includes(typed.toLocaleLowerCase('vi')),
          }}
        />
      </Form.Item>
      {accept.error && (
        <Alert type="error" showIcon title={wordsOf(accept.error)} style={{ marginBottom: 12 }} />
      )}
      <Button type="primary" htmlType="submit" block loading={accept.isPending}>
        Tiếp nhận và vào sổ
      </Button>
    </Form>
  );
}

function Refuse({ document: { id, sender } }: { readonly document: IncomingDetail }) {
  const [open, setOpen] = useState(false);
  const refuse = useAct('POST /api/incoming/:incomingId/refusal');
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        Từ chối…
      </Button>
      {open && (
        <ReasonBox
          title="Từ chối tiếp nhận"
          consequence={`${sender} nhận được lý do này, có thể sửa và gửi lại. Văn bản không vào sổ.`}
          submitName="Từ chối"
          question="Lý do từ chối"
          act={refuse}
          onSubmit={(reason) =>
            refuse.mutate(
              { params: { incomingId: id }, body: { reason } },
              { onSuccess: () => setOpen(false) },
            )
          }
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Decided({ document }: { readonly document: IncomingDetail }) {
  const { state, registration, refusalReason, decidedAt } = document;
  const when = decidedAt ? ` lúc ${momentOf(decidedAt)}` : '';
  if (registration) {
    return (
      <ActionCard
        quiet
        title={`Đã vào sổ văn bản đến, số ${registration.number}`}
        ground={`Đến ngày ${writtenDay(registration.arrivedOn)}, chuyển cho ${registration.assignedTo}.`}
      />
    );
  }
  return state === 'refused' ? (
    <ActionCard quiet title={`Đã từ chối${when}`} ground={`Lý do: ${refusalReason ?? ''}`} />
  ) : (
    <ActionCard quiet title="Đang chờ văn thư tiếp nhận" ground="Bạn chỉ xem văn bản này." />
  );
}
