import { Checkbox, Form, Input, Select } from 'antd';
import { Answered } from '../parts/answered.js';
import type { ReplyOf, RequestOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { LeftWork } from './left-work.js';
import { today } from '../parts/times.js';

type PersonId = ReplyOf<'GET /api/accounts'>[number]['personId'];

interface DisablePersonProps {
  readonly personId: PersonId;
  readonly name: string;
  readonly onClose: () => void;
}

interface Values {
  readonly handOverTo?: PersonId;
  readonly basis?: string;
  readonly leaveWork?: boolean;
}

/** An account is barred at once; what waits for its owner first gets a place to go. */
export function DisablePerson({ personId, name, onClose }: DisablePersonProps) {
  const disable = useAct('POST /api/people/:personId/disablement');
  const work = useAnswer('GET /api/people/:personId/open-work', { params: { personId } });
  const query = { personId, from: today() };
  const people = useAnswer('GET /api/substitutes', { query });
  return (
    <FormDrawer<Values>
      title={`Khóa tài khoản ${name}`}
      line="Mọi phiên làm việc của người này kết thúc ngay; chữ ký và việc đã làm giữ nguyên."
      submitName="Khóa tài khoản"
      pending={disable.isPending}
      error={disable.error}
      onClose={onClose}
      onSubmit={({ handOverTo, basis, leaveWork = false }) =>
        disable.mutate(
          { params: { personId }, body: bodyOf(handOverTo, basis, leaveWork) },
          {
            onSuccess: onClose,
          },
        )
      }
    >
      <Answered answer={work}>
        {(left) =>
          left.length === 0 ? (
            <p>Không có việc nào đang chờ người này.</p>
          ) : (
            <>
              <p>Có {left.length} việc đang chờ người này:</p>
              <LeftWork work={left} isHandedOver />
              <Form.Item name="leaveWork" valuePropName="checked">
                <Checkbox>Để lại trong “Việc chưa có người làm”, giao sau</Checkbox>
              </Form.Item>
              <Form.Item noStyle dependencies={['leaveWork']}>
                {({ getFieldValue }) =>
                  !getFieldValue('leaveWork') && (
                    <>
                      <Form.Item
                        name="handOverTo"
                        label="Giao lại cho"
                        rules={needed('Hãy chọn người nhận việc, hoặc để lại giao sau')}
                      >
                        <Select
                          showSearch={{ optionFilterProp: 'label' }}
                          options={
                            people.data?.map((one) => ({
                              value: one.personId,
                              label: `${one.name} – ${one.hindrance ?? one.posts}`,
                              disabled: one.hindrance !== null,
                            })) ?? []
                          }
                        />
                      </Form.Item>
                      <Form.Item
                        name="basis"
                        label="Căn cứ"
                        rules={needed('Hãy ghi văn bản giao lại việc')}
                      >
                        <Input autoComplete="off" maxLength={500} />
                      </Form.Item>
                    </>
                  )
                }
              </Form.Item>
            </>
          )
        }
      </Answered>
    </FormDrawer>
  );
}

const bodyOf = (
  handOverTo: PersonId | undefined,
  basis: string | undefined,
  leaveWork: boolean,
): RequestOf<'POST /api/people/:personId/disablement'>['body'] =>
  leaveWork || !handOverTo ? { leaveWork } : { handOverTo, basis: basis ?? null };
