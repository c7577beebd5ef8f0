import { Button } from 'antd';
import { useState } from 'react';
import { AskReport } from '../../reporting/ask-report.js';
import { mayDo, useMe } from '../../shell/me.js';
import type { Task } from '../plan-types.js';

/** Whoever gathers reports may ask for one of this task alone. */
export function AskAboutTask({ task: { id, number, action, state } }: { readonly task: Task }) {
  const [isAsking, setAsking] = useState(false);
  if (!mayDo(useMe(), 'create', 'Period') || state === 'cancelled') return null;
  const about = { taskId: id, title: `Tình hình thực hiện nhiệm vụ ${number} ${action}` };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Yêu cầu báo cáo</Button>
      {isAsking && <AskReport about={about} onClose={() => setAsking(false)} />}
    </>
  );
}
