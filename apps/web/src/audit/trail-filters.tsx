import { Button, Flex, Input, Select } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { DayInput } from '../parts/day-input.js';
import { useAddressPart } from '../parts/data-table.js';
import { useAnswer } from '../server/use-answer.js';

/** Each filter stands in the address: a link shows an auditor's colleague the same. */
export function TrailFilters() {
  const [words, setWords] = useAddressPart('loi');
  const [person, setPerson] = useAddressPart('nguoi');
  const [action, setAction] = useAddressPart('viec');
  const [from, setFrom] = useAddressPart('tu');
  const [to, setTo] = useAddressPart('den');
  const [subject, setSubject] = useAddressPart('doi-tuong');
  const navigate = useNavigate();
  const people = useAnswer('GET /api/people', { query: {} });
  const actions = useAnswer('GET /api/trail/actions');
  return (
    <Flex gap={8} wrap style={{ marginBottom: 12 }}>
      <Input.Search
        key={words}
        allowClear
        aria-label="Tìm trong nhật ký"
        placeholder="Trích yếu, số, lý do…"
        defaultValue={words}
        onSearch={setWords}
        style={{ width: 220 }}
      />
      <Select
        allowClear
        aria-label="Người"
        placeholder="Mọi người"
        showSearch={{ optionFilterProp: 'label' }}
        value={person || null}
        onChange={(value) => setPerson(value ?? '')}
        options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        style={{ width: 170 }}
      />
      <Select
        allowClear
        aria-label="Việc"
        placeholder="Mọi việc"
        showSearch={{ optionFilterProp: 'label' }}
        value={action || null}
        onChange={(value) => setAction(value ?? '')}
        options={(actions.data ?? []).map((one) => ({ value: one.action, label: one.actionName }))}
        style={{ width: 190 }}
      />
      <DayInput label="Từ ngày" value={from} onChange={setFrom} />
      <DayInput label="Đến ngày" value={to} onChange={setTo} />
      {subject && <Button onClick={() => setSubject('')}>Bỏ lọc theo đối tượng</Button>}
      {(words || person || action || from || to || subject) && (
        <Button type="link" onClick={() => void navigate({ to: '.', search: {} as never })}>
          Bỏ hết bộ lọc
        </Button>
      )}
    </Flex>
  );
}
