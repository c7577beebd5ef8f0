import type { Role } from '#contracts';
import type { ReviewStage } from '../route.js';
import { decides } from '../route.js';
import type { RouteCondition, RouteDefinition, WantedAssignee } from './definition.js';

/** Whom a definition asks, as people say it. Names of persons, posts and units come from the body. */
export function assigneeInWords(wanted: WantedAssignee, names: AssigneeNames): string {
  if (wanted === 'signer') return 'người ký văn bản';
  if ('role' in wanted) return names.role(wanted.role);
  if ('post' in wanted) return names.post(wanted.post);
  if ('person' in wanted) return names.person(wanted.person);
  if ('headOfUnit' in wanted) return `trưởng đơn vị ${names.unit(wanted.headOfUnit)}`;
  if ('headOf' in wanted) {
    return wanted.headOf === 'draftingUnit'
      ? 'trưởng đơn vị soạn thảo'
      : 'trưởng các đơn vị phối hợp';
  }
  return wanted.deputyInChargeOf === 'draftingUnit'
    ? 'phó giám đốc phụ trách đơn vị soạn thảo'
    : `phó giám đốc phụ trách ${wanted.deputyInChargeOf}`;
}

export interface AssigneeNames {
  readonly role: (role: Role) => string;
  readonly post: (id: string) => string;
  readonly person: (id: string) => string;
  readonly unit: (code: string) => string;
}

/** "khẩn, thượng khẩn; kinh phí trên 500 triệu đồng"; empty when nothing is asked. */
export const conditionInWords = (when: RouteCondition | RouteDefinition['when']): string =>
  [
    when && 'docTypes' in when && when.docTypes && `thể loại ${when.docTypes.join(', ')}`,
    when?.urgency?.map((one) => urgencyNames[one]).join(', '),
    when?.budgetOver !== undefined && `kinh phí trên ${when.budgetOver} triệu đồng`,
    when?.hasAnnex !== undefined && (when.hasAnnex ? 'có phụ lục' : 'không có phụ lục'),
    when?.units && `đơn vị ${when.units.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');

const urgencyNames = {
  normal: 'không khẩn',
  urgent: 'khẩn',
  veryUrgent: 'thượng khẩn',
  express: 'hỏa tốc',
} as const;

interface Deciding {
  readonly quorum?: ReviewStage['quorum'] | 'all';
  readonly veto?: boolean;
  readonly tasks: readonly Pick<ReviewStage['tasks'][number], 'kind'>[];
}

/** How a stage is passed: "tất cả", "một người", "2 trong 3 người; …". */
export function ruleInWords({ quorum, veto, tasks }: Deciding): string {
  const asked = tasks.filter((task) => decides(task)).length;
  if (asked === 0) return 'xin ý kiến, không giữ văn bản lại';
  const needed = quorum === 'any' ? 1 : typeof quorum === 'object' ? quorum.atLeast : asked;
  const enough =
    asked === 1 || needed >= asked
      ? 'tất cả đồng ý'
      : needed === 1
        ? 'một người đồng ý'
        : `${needed} trong ${asked} người đồng ý`;
  return veto && needed < asked ? `${enough}; một người không đồng ý là trả lại` : enough;
}
