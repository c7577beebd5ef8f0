import { Mark } from '../parts/marks.js';
import type { Tone } from '../theme/tokens.js';
import type { TargetRow, TaskRow } from './plan-types.js';

const taskTones: Readonly<Record<TaskRow['state'], Tone>> = {
  assigned: 'soon',
  accepted: 'action',
  inProgress: 'action',
  reportedDone: 'action',
  confirmed: 'done',
  cancelled: 'neutral',
};

/** What was reported done is late no more: it came late. */
export const isDone = (state: string): boolean => ['reportedDone', 'confirmed'].includes(state);

/** Where a task stands, and by how much it is or came late. */
export const TaskState = ({
  task: { state, stateName, late, daysLate },
}: {
  readonly task: Pick<TaskRow, 'state' | 'stateName' | 'late' | 'daysLate'>;
}) => (
  <>
    <Mark tone={taskTones[state]}>{stateName}</Mark>{' '}
    {late && (
      <Mark tone={isDone(state) ? 'soon' : 'late'}>
        {isDone(state) ? 'Xong muộn' : 'Quá hạn'} {daysLate} ngày
      </Mark>
    )}
  </>
);

export const lightTones: Readonly<Record<TargetRow['light'], Tone>> = {
  met: 'done',
  near: 'soon',
  behind: 'late',
  none: 'neutral',
};

/** How near a target is, in words; the colour says the same. */
export const Light = ({
  target: { light, lightName },
}: {
  readonly target: Pick<TargetRow, 'light' | 'lightName'>;
}) => <Mark tone={lightTones[light]}>{lightName}</Mark>;
