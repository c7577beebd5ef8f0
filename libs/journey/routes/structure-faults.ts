import type { ReviewKind } from '../route.js';
import { canMeetBoth, entranceOf } from './conditions.js';
import type { RouteDefinition, StageDefinition } from './definition.js';
import { fault, type RouteFault } from './route-fault.js';

/** What is wrong with a route by itself, whatever the body and its people. */
export const structureFaults = (route: RouteDefinition): readonly RouteFault[] => [
  ...repeatedKeys(route),
  ...missingDuties(route),
  ...route.stages.flatMap((stage, n) => [
    ...unreachable(route, stage, n),
    ...unreachableQuorum(stage, n),
    ...idleSettings(stage, n),
  ]),
  ...lastStage(route),
];

function repeatedKeys({ stages }: RouteDefinition): RouteFault[] {
  const stageKeys = stages.map(({ key }) => key);
  const tasks = stages.flatMap((stage, n) =>
    stage.tasks.map(({ key }, t) => ({ key, path: ['stages', n, 'tasks', t, 'key'] })),
  );
  return [
    ...stages.flatMap(({ key }, n) =>
      stageKeys.indexOf(key) < n
        ? [fault('StageKeyIsRepeated', ['stages', n, 'key'], `Hai bước cùng khóa “${key}”.`)]
        : [],
    ),
    ...tasks.flatMap(({ key, path }, n) =>
      tasks.findIndex((one) => one.key === key) < n
        ? [fault('TaskKeyIsRepeated', path, `Hai việc cùng khóa “${key}”; mỗi việc có khóa riêng.`)]
        : [],
    ),
  ];
}

/** NĐ 30/2020 Đ12: content and form are both checked, of every document the route is for. */
const missingDuties = ({ stages }: RouteDefinition): RouteFault[] =>
  (['contentCheck', 'formCheck'] as const).flatMap((kind) =>
    stages.some(({ when, tasks }) => !when && tasks.some((task) => task.kind === kind))
      ? []
      : [
          fault(
            'RouteLacksACheck',
            ['stages'],
            `Không có bước nào luôn ${dutyNames[kind]}; đường trình ký phải có kiểm tra nội dung, kiểm tra thể thức và duyệt (NĐ 30/2020 Đ12).`,
          ),
        ],
  );

const dutyNames: Readonly<Record<Extract<ReviewKind, `${string}Check`>, string>> = {
  contentCheck: 'kiểm tra nội dung',
  formCheck: 'kiểm tra thể thức',
};

const unreachable = (route: RouteDefinition, stage: StageDefinition, n: number): RouteFault[] =>
  stage.when && !canMeetBoth(entranceOf(route), stage.when)
    ? [
        fault(
          'StageIsUnreachable',
          ['stages', n, 'when'],
          `Không văn bản nào tới được bước “${stage.title}”: điều kiện của bước trái với điều kiện của cả đường.`,
        ),
      ]
    : [];

/** Heads of coordinating units are as many as the document names; they cannot be counted here. */
function unreachableQuorum({ title, quorum, tasks }: StageDefinition, n: number): RouteFault[] {
  const deciding = tasks.filter(({ kind }) => kind !== 'opinion');
  const isOpenEnded = deciding.some(({ assignee }) => isOfCoordinatingUnits(assignee));
  const needed = typeof quorum === 'object' ? quorum.atLeast : 0;
  return needed > deciding.length && !isOpenEnded
    ? [
        fault(
          'QuorumIsUnreachable',
          ['stages', n, 'quorum'],
          `Bước “${title}” cần ${needed} người đồng ý nhưng chỉ có ${deciding.length} việc.`,
        ),
      ]
    : [];
}

const isOfCoordinatingUnits = (assignee: StageDefinition['tasks'][number]['assignee']): boolean =>
  typeof assignee === 'object' && 'headOf' in assignee && assignee.headOf === 'coordinatingUnits';

/** A setting that could never do anything is a mistake of who wrote it. */
function idleSettings(stage: StageDefinition, n: number): RouteFault[] {
  const { limitHours, remindHoursBefore, escalateAfterHours, escalateTo } = stage;
  const at = (field: string) => ['stages', n, field];
  const idle = (field: string, text: string) => [fault('SettingDoesNothing', at(field), text)];
  return [
    ...(remindHoursBefore !== undefined && limitHours === undefined
      ? idle('remindHoursBefore', 'Nhắc trước hạn cần có limitHours.')
      : []),
    ...(remindHoursBefore !== undefined &&
    limitHours !== undefined &&
    remindHoursBefore >= limitHours
      ? idle('remindHoursBefore', 'Nhắc trước hạn phải ngắn hơn thời hạn của bước.')
      : []),
    ...(escalateAfterHours !== undefined && limitHours === undefined
      ? idle('escalateAfterHours', 'Báo lên cấp trên cần có limitHours.')
      : []),
    ...((escalateAfterHours === undefined) !== (escalateTo === undefined)
      ? idle(
          escalateTo === undefined ? 'escalateAfterHours' : 'escalateTo',
          'Báo lên cấp trên cần cả escalateAfterHours và escalateTo.',
        )
      : []),
    ...(stage.tasks.every(({ kind }) => kind === 'opinion') && stage.veto
      ? idle('veto', 'Bước chỉ xin ý kiến thì không ai giữ lại được.')
      : []),
  ];
}

/** NĐ 30/2020 Đ11: who signs is who approves last, and nobody beside him. */
function lastStage({ stages }: RouteDefinition): RouteFault[] {
  const last = stages.length - 1;
  const deciding = stages[last]?.tasks.filter(({ kind }) => kind !== 'opinion') ?? [];
  const [only] = deciding;
  const isSigners =
    deciding.length === 1 && only?.kind === 'approval' && only.assignee === 'signer';
  const early = stages.flatMap((stage, n) =>
    stage.tasks.flatMap(({ kind }, t) =>
      kind === 'approval' && n < last
        ? [
            fault(
              'ApprovalComesLast',
              ['stages', n, 'tasks', t, 'kind'],
              `Duyệt là việc của bước cuối; ở bước “${stage.title}” hãy dùng ký nháy hoặc kiểm tra.`,
            ),
          ]
        : [],
    ),
  );
  if (isSigners && stages[last]?.when === undefined) return early;
  return [
    ...early,
    fault(
      'FinalStageIsTheSigners',
      ['stages', last],
      'Bước cuối của đường trình ký luôn là duyệt của chính người ký (NĐ 30/2020 Đ11).',
    ),
  ];
}
