import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { useAnswer } from '../../server/use-answer.js';
import type { Plan, TargetRow, TaskRow } from '../plan-types.js';
import styles from '../plan.module.css';
import { TargetTable } from '../target-table.js';
import { TaskTable } from '../task-table.js';
import { byNumber } from './field-order.js';

/** The plan as it is written: field by field, first the targets, then the tasks. */
export function PlanRows({ plan: { id: planId, fields } }: { readonly plan: Plan }) {
  const targets = useAnswer('GET /api/plans/:planId/targets', { params: { planId } });
  const tasks = useAnswer('GET /api/plans/:planId/tasks', { params: { planId } });
  return (
    <Answered answer={targets}>
      {(foundTargets) => (
        <Answered answer={tasks}>
          {(foundTasks) => {
            const shown = [...fields].sort(byNumber).map((field) => ({
              field,
              targets: foundTargets.targets.filter(({ fieldKey }) => fieldKey === field.key),
              tasks: foundTasks.tasks.filter(({ fieldKey }) => fieldKey === field.key),
            }));
            const told = shown.filter((one) => one.targets.length + one.tasks.length > 0);
            return told.length === 0 ? (
              <EmptyState title="Kế hoạch này không có chỉ tiêu, nhiệm vụ nào" />
            ) : (
              told.map((one) => <Field key={one.field.key} {...one} />)
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}

interface FieldProps {
  readonly field: Plan['fields'][number];
  readonly targets: readonly TargetRow[];
  readonly tasks: readonly TaskRow[];
}

const Field = ({ field: { key, no, title }, targets, tasks }: FieldProps) => (
  <section className={styles['group']} aria-labelledby={`linh-vuc-${key}`}>
    <h2 id={`linh-vuc-${key}`}>{[no, title].filter(Boolean).join('. ')}</h2>
    {targets.length > 0 && (
      <>
        <h3>Chỉ tiêu</h3>
        <TargetTable isOfOnePlan rows={targets} empty={null} pageKey={`ct-${key}`} />
      </>
    )}
    {tasks.length > 0 && (
      <>
        <h3>Nhiệm vụ</h3>
        <TaskTable isOfOnePlan rows={tasks} empty={null} pageSize={100} pageKey={`nv-${key}`} />
      </>
    )}
  </section>
);
