import { Button } from 'antd';
import { useState } from 'react';
import { EndForm } from '../parts/end-form.js';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { ReasonBox } from '../parts/reason-box.js';
import { EmptyState } from '../parts/states.js';
import { today, writtenDay } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import type { Tone } from '../theme/tokens.js';
import { AbsenceForm } from './absence-form.js';

type Absence = ReplyOf<'GET /api/absences'>[number];
type Doing = { readonly what: 'end' | 'cancel'; readonly absence: Absence };

/** Who is away and who does his work meanwhile; each sees what he may see of it. */
export function AbsencesPage() {
  const me = useMe();
  const [adding, setAdding] = useState(false);
  const [doing, setDoing] = useState<Doing>();
  const end = useAct('POST /api/absences/:absenceId/end');
  const cancel = useAct('POST /api/absences/:absenceId/cancellation');
  const close = (): void => setDoing(undefined);
  const params = doing && { absenceId: doing.absence.id };
  return (
    <>
      <PageHead
        title="Vắng mặt, làm thay"
        line="Trong những ngày vắng mặt, người làm thay thấy và làm được việc kiểm tra, cho ý kiến đang chờ và mới đến. Việc ký văn bản không làm thay được."
        actions={
          mayDo(me, 'create', 'Absence') && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Báo vắng mặt
            </Button>
          )
        }
      />
      <Answered answer={useAnswer('GET /api/absences', { query: {} })}>
        {(rows) => (
          <DataTable
            rowKey="id"
            columns={columnsOf(mayDo(me, 'cancel', 'Absence') ? setDoing : null)}
            rows={rows}
            empty={<EmptyState title="Chưa có ai báo vắng mặt" />}
          />
        )}
      </Answered>
      {adding && <AbsenceForm onClose={() => setAdding(false)} />}
      {doing?.what === 'end' && params && (
        <EndForm
          title={`${doing.absence.person.name} trở lại làm việc`}
          line="Hết ngày này, việc lại về người vắng; việc người làm thay đã làm giữ nguyên."
          label="Ngày vắng cuối cùng"
          pending={end.isPending}
          error={end.error}
          onClose={close}
          onSubmit={(on) => end.mutate({ params, body: { on } }, { onSuccess: close })}
        />
      )}
      {doing?.what === 'cancel' && params && (
        <ReasonBox
          title="Hủy lần vắng mặt"
          submitName="Hủy"
          consequence="Người làm thay thôi thấy việc của người vắng; việc đã làm thay giữ nguyên."
          act={cancel}
          onClose={close}
          onSubmit={(reason) => cancel.mutate({ params, body: { reason } }, { onSuccess: close })}
        />
      )}
    </>
  );
}

const tones: Readonly<Record<Absence['state'], Tone>> = {
  coming: 'action',
  running: 'soon',
  over: 'neutral',
  cancelled: 'neutral',
};

const columnsOf = (onDo: ((doing: Doing) => void) | null) => [
  { title: 'Người vắng', width: 170, render: (_: unknown, { person }: Absence) => person.name },
  {
    title: 'Người làm thay',
    width: 170,
    render: (_: unknown, row: Absence) => row.substitute.name,
  },
  {
    title: 'Thời gian',
    width: 200,
    render: (_: unknown, { from, to }: Absence) =>
      to ? `${writtenDay(from)} – ${writtenDay(to)}` : `Từ ${writtenDay(from)}`,
  },
  {
    title: 'Căn cứ',
    render: (_: unknown, { basis, docTypes, cancelledReason }: Absence) => (
      <>
        {basis}
        <div className="soft">{docTypes ? docTypes.join(', ') : 'Mọi thể loại văn bản'}</div>
        {cancelledReason && <div className="soft">Hủy vì: {cancelledReason}</div>}
      </>
    ),
  },
  {
    title: 'Tình trạng',
    width: 130,
    render: (_: unknown, { state, stateName }: Absence) => (
      <Mark tone={tones[state]}>{stateName}</Mark>
    ),
  },
  {
    title: '',
    width: 190,
    render: (_: unknown, absence: Absence) =>
      onDo && (
        <>
          {absence.state === 'running' && (
            <Button size="small" onClick={() => onDo({ what: 'end', absence })}>
              Đã trở lại
            </Button>
          )}{' '}
          {(absence.state === 'coming' || absence.state === 'running') &&
            absence.from >= today() && (
              <Button size="small" onClick={() => onDo({ what: 'cancel', absence })}>
                Hủy
              </Button>
            )}
        </>
      ),
  },
];
