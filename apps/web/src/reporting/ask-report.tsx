import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input, Select } from 'antd';
import { DayInput } from '../parts/day-input.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { useAct } from '../server/use-answer.js';
import { useWorkingUnits } from '../server/use-working-units.js';
import { useMe } from '../shell/me.js';
import type { UnitId } from './reporting-types.js';

interface Values {
  readonly title: string;
  readonly basis: string;
  readonly coordinatingUnitId: UnitId;
  readonly unitIds?: UnitId[];
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly unitDue: string;
  readonly centreDue: string;
  readonly lockOn: string;
}

const longestTitle = 200;

const days = [
  ['windowFrom', 'Số liệu từ ngày'],
  ['windowTo', 'Số liệu đến ngày'],
  ['unitDue', 'Đơn vị nộp chậm nhất'],
  ['centreDue', 'Gửi cấp trên chậm nhất'],
  ['lockOn', 'Khóa số liệu sau ngày'],
] as const;

interface AskReportProps {
  readonly onClose: () => void;
  /** The only task it is about; the units that answer for it report. */
  readonly about?: { readonly taskId: string; readonly title: string };
}

/** A report that is asked once: what for, of whom, by which days. */
export function AskReport({ onClose, about }: AskReportProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { posts } = useMe();
  const units = useWorkingUnits();
  const choices = units.map(({ id, name }) => ({ value: id, label: name }));
  const ask = useAct('POST /api/periods');
  return (
    <FormDrawer<Values>
      title={about ? 'Yêu cầu báo cáo về nhiệm vụ' : 'Yêu cầu báo cáo đột xuất'}
      line={
        about
          ? 'Các đơn vị chủ trì nhận ngay một phiếu, chỉ hỏi về nhiệm vụ này.'
          : 'Mỗi đơn vị nhận ngay một phiếu với chỉ tiêu, nhiệm vụ của mình.'
      }
      submitName="Mở kỳ báo cáo"
      initial={{
        ...(posts[0] && { coordinatingUnitId: posts[0].unitId as UnitId }),
        ...(about && { title: about.title.slice(0, longestTitle) }),
      }}
      pending={ask.isPending}
      error={ask.error}
      onSubmit={({ unitIds = [], ...body }) =>
        ask.mutate(
          { body: { ...body, unitIds, taskId: about?.taskId ?? null } },
          {
            onSuccess: ({ id }) => {
              void message.success('Đã mở kỳ báo cáo.');
              void navigate({ to: '/bao-cao-dinh-ky/$periodId', params: { periodId: id } });
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="title" label="Báo cáo về" rules={needed('Hãy ghi tên báo cáo')}>
        <Input maxLength={longestTitle} />
      </Form.Item>
      <Form.Item name="basis" label="Căn cứ yêu cầu" rules={needed('Hãy ghi căn cứ')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="coordinatingUnitId"
        label="Phòng đầu mối"
        rules={needed('Hãy chọn phòng đầu mối')}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={choices} />
      </Form.Item>
      {!about && (
        <Form.Item name="unitIds" label="Đơn vị báo cáo (bỏ trống: mọi đơn vị)">
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={choices} />
        </Form.Item>
      )}
      {days.map(([name, label]) => (
        <Form.Item key={name} name={name} label={label} rules={needed('Hãy chọn ngày')}>
          <DayInput />
        </Form.Item>
      ))}
    </FormDrawer>
  );
}
