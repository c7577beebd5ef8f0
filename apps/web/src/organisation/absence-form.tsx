import { Form, Input, Select } from 'antd';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { typeChoices } from '../administration/words.js';
import { DayInput } from '../parts/day-input.js';
import type { RequestOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { today } from '../parts/times.js';

type Absence = RequestOf<'POST /api/absences'>['body'];
type PersonId = Absence['personId'];

interface Values {
  readonly personId: PersonId;
  readonly substituteId: PersonId;
  readonly from: string;
  readonly to?: string;
  readonly docTypes?: NonNullable<Absence['docTypes']>;
  readonly basis: string;
}

/** Somebody will be away: himself, or, for the administrator, anybody. */
export function AbsenceForm({ onClose }: { readonly onClose: () => void }) {
  const me = useMe();
  const forOthers = mayDo(me, 'administer', 'Account');
  const register = useAct('POST /api/absences');
  return (
    <FormDrawer<Values>
      title="Báo vắng mặt"
      line="Người làm thay nhận cả việc đang chờ lẫn việc mới; mỗi việc làm thay đều ghi rõ thay ai, theo văn bản nào."
      submitName="Báo vắng mặt"
      initial={{ from: today(), ...(!forOthers && { personId: me.personId }) }}
      pending={register.isPending}
      error={register.error}
      onClose={onClose}
      onSubmit={({ to, docTypes, ...values }) =>
        register.mutate(
          { body: { ...values, to: to || null, docTypes: docTypes?.length ? docTypes : null } },
          { onSuccess: onClose },
        )
      }
    >
      {forOthers ? (
        <AbsentPerson />
      ) : (
        <Form.Item name="personId" hidden>
          <Input />
        </Form.Item>
      )}
      <Form.Item name="from" label="Vắng từ ngày" rules={needed('Hãy chọn ngày')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="to" label="Đến hết ngày" extra="Để trống: cho đến khi báo đã trở lại.">
        <DayInput />
      </Form.Item>
      <Form.Item noStyle dependencies={['personId', 'from', 'to']}>
        {({ getFieldsValue }) => (
          <Substitute {...(getFieldsValue(['personId', 'from', 'to']) as Partial<Values>)} />
        )}
      </Form.Item>
      <Form.Item name="docTypes" label="Thể loại" extra="Để trống: mọi thể loại.">
        <Select mode="multiple" options={typeChoices} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="basis"
        label="Căn cứ"
        extra="Quyết định cử đi học, giấy nghỉ phép…"
        rules={needed('Hãy ghi căn cứ')}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
    </FormDrawer>
  );
}

function AbsentPerson() {
  const accounts = useAnswer('GET /api/accounts', { query: {} });
  return (
    <Form.Item name="personId" label="Người vắng" rules={needed('Hãy chọn người')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={
          accounts.data?.map(({ personId, name }) => ({ value: personId, label: name })) ?? []
        }
      />
    </Form.Item>
  );
}

/** Who can stand in during those days; who cannot is shown with the reason. */
function Substitute({ personId, from, to }: Partial<Values>) {
  return personId && from ? (
    <PossibleSubstitutes personId={personId} from={from} to={to || undefined} />
  ) : (
    <Form.Item name="substituteId" label="Người làm thay" extra="Chọn người vắng và ngày trước.">
      <Select disabled />
    </Form.Item>
  );
}

interface PossibleProps {
  readonly personId: PersonId;
  readonly from: string;
  readonly to: string | undefined;
}

function PossibleSubstitutes({ personId, from, to }: PossibleProps) {
  const query = { personId, from, ...(to && { to }) };
  const people = useAnswer('GET /api/substitutes', { query });
  return (
    <Form.Item name="substituteId" label="Người làm thay" rules={needed('Hãy chọn người làm thay')}>
      <Select
        loading={people.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={
          people.data?.map(({ personId: value, name, posts, hindrance }) => ({
            value,
            label: hindrance ? `${name} – ${hindrance}` : `${name} – ${posts}`,
            disabled: hindrance !== null,
          })) ?? []
        }
      />
    </Form.Item>
  );
}
