import { Button } from 'antd';
import { useState } from 'react';
import { AskReport } from '../../reporting/ask-report.js';
import { mayDo, useMe } from '../../shell/me.js';
import type { Task } from '../plan-types.js';

/** Whoever gathers reports may ask others for one of this task alone. */
export function AskAboutTask({ task }: { readonly task: Task }) {
  const { id, number, action, state, lead } = task;
  const [isAsking, setAsking] = useState(false);
  const me = useMe();
  const isOurs = lead.some((unit) => me.posts.every(({ unitId }) => unitId === unit.id));
  if (!mayDo(me, 'create', 'Period') || isOurs || state === 'cancelled') return null;
  const about = { taskId: id, title: `Tình hình thực hiện nhiệm vụ ${number} ${action}` };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Yêu cầu báo cáo</Button>
      {isAsking && <AskReport about={about} onClose={() => setAsking(false)} />}
    </>
  );
}
