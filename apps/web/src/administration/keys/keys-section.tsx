import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { Mark } from '../../parts/marks.js';
import { PageHead } from '../../parts/page-head.js';
import { ReasonBox } from '../../parts/reason-box.js';
import { EmptyState } from '../../parts/states.js';
import { dayOf } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { DemoKeyForm } from './demo-key-form.js';
import { ImportKeyForm } from './import-key-form.js';
import { KeyElsewhereForm } from './key-elsewhere-form.js';
import { SchemeChoice } from './scheme-choice.js';
import { ServiceForm } from './service-form.js';
import { ServicesPart } from './services-part.js';
import { purposeWords } from '../words.js';

type Key = ReplyOf<'GET /api/keys'>[number];

/** Every key of the body, by its public part; PINs are nobody's but the owner's. */
export function KeysSection() {
  const [shown, setShown] = useState<'import' | 'demo' | 'elsewhere' | 'service'>();
  const [disabling, setDisabling] = useState<Key>();
  const keys = useAnswer('GET /api/keys');
  const disable = useAct('POST /api/keys/:keyId/disablement');
  return (
    <>
      <PageHead
        title="Khóa ký"
        line="Khóa giữ ở đây được mã hóa, mã PIN chỉ người giữ khóa biết; khóa ở thiết bị, dịch vụ, máy riêng thì không rời chỗ đó."
        actions={
          <Flex gap={8} wrap>
            <Button onClick={() => setShown('demo')}>Tạo khóa thử nghiệm</Button>
            <Button onClick={() => setShown('elsewhere')}>Khai khóa ở nơi khác</Button>
            <Button type="primary" onClick={() => setShown('import')}>
              Nhập khóa P12
            </Button>
          </Flex>
        }
      />
      <Answered answer={keys}>
        {(rows) => (
          <DataTable
            rowKey="id"
            columns={columnsOf(setDisabling)}
            rows={rows}
            empty={<EmptyState title="Chưa có khóa nào, nên chưa ký và đóng dấu được" />}
          />
        )}
      </Answered>
      <ServicesPart onAdd={() => setShown('service')} />
      {shown === 'elsewhere' && <KeyElsewhereForm onClose={() => setShown(undefined)} />}
      {shown === 'service' && <ServiceForm onClose={() => setShown(undefined)} />}
      {shown === 'import' && <ImportKeyForm onClose={() => setShown(undefined)} />}
      {shown === 'demo' && <DemoKeyForm onClose={() => setShown(undefined)} />}
      {disabling && (
        <ReasonBox
          title={`Khóa “${disabling.label}” vĩnh viễn`}
          consequence="Khóa này không bao giờ ký được nữa; chữ ký đã có vẫn còn giá trị."
          submitName="Khóa vĩnh viễn"
          act={disable}
          onClose={() => setDisabling(undefined)}
          onSubmit={(reason) =>
            disable.mutate(
              { params: { keyId: disabling.id }, body: { reason } },
              { onSuccess: () => setDisabling(undefined) },
            )
          }
        />
      )}
    </>
  );
}

const toneOf = {
  usable: 'done',
  disabled: 'late',
  expired: 'neutral',
  notYetValid: 'soon',
} as const;

const columnsOf = (onDisable: (key: Key) => void) => [
  {
    title: 'Loại',
    width: 230,
    render: (_: unknown, { purpose, kindName, isTest }: Key) => (
      <>
        {purposeWords[purpose]} {isTest && <Mark tone="soon">Thử nghiệm</Mark>}
        <div className="soft">{kindName}</div>
      </>
    ),
  },
  {
    title: 'Người giữ',
    width: 190,
    render: (_: unknown, { person }: Key) => person?.name ?? 'Cơ quan',
  },
  {
    title: 'Chứng thư',
    render: (_: unknown, key: Key) => (
      <>
        {key.subject}
        <div className="soft">do {key.issuer} cấp</div>
        {key.schemes.length > 0 && key.state === 'usable' && <SchemeChoice {...key} />}
      </>
    ),
  },
  {
    title: 'Hiệu lực đến',
    width: 120,
    render: (_: unknown, { notAfter }: Key) => dayOf(notAfter),
  },
  {
    title: 'Tình trạng',
    width: 200,
    render: (_: unknown, { state, stateName, disabledReason }: Key) => (
      <>
        <Mark tone={toneOf[state]}>{stateName}</Mark>
        {disabledReason && <div className="soft">{disabledReason}</div>}
      </>
    ),
  },
  {
    title: '',
    width: 90,
    render: (_: unknown, key: Key) =>
      key.state !== 'disabled' && (
        <Button danger size="small" onClick={() => onDisable(key)}>
          Khóa
        </Button>
      ),
  },
];
