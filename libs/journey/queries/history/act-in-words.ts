import { workNames } from '../../names.js';
import { trailActionName } from './trail-names.js';

/** What stands in the trail of one act, as far as its words need it. */
interface Told {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An act with what it was about: "Ký nháy", "Không đồng ý: kiểm tra thể thức", "Nhận việc: duyệt". */
export function actInWords({ action, data }: Told, nameOf: (personId: string) => string): string {
  const name = trailActionName(action);
  const kinds = Array.isArray(data['kinds']) ? data['kinds'].map(String) : [];
  if (action === 'ReviewPassed' && kinds.length > 0) {
    return kinds.map((kind) => passedNames[kind] ?? kind).join(', ');
  }
  if (action === 'ReviewObjected' && kinds.length > 0) {
    return `${name}: ${kinds.map(workOf).join(', ')}`;
  }
  if (!action.startsWith('Work') || typeof data['kind'] !== 'string') return name;
  const to = handedOn.includes(action) && typeof data['to'] === 'string' ? data['to'] : null;
  return `${name}: ${workOf(data['kind'])}${to ? `, cho ${nameOf(to)}` : ''}`;
}

const passedNames: Readonly<Record<string, string>> = {
  contentCheck: 'Đạt kiểm tra nội dung',
  formCheck: 'Đạt kiểm tra thể thức',
  initial: 'Ký nháy',
  approval: 'Duyệt',
};

const handedOn: readonly string[] = ['WorkAssigned', 'WorkDelegated', 'WorkReassigned'];

const workOf = (kind: string): string => (workNames[kind] ?? kind).toLocaleLowerCase('vi');
