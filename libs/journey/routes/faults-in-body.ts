import type { PersonId, UnitId } from '#kernel';
import type { DocumentTypeCode } from '#nd30';
import { possiblePeople, type BodyToday } from './body-today.js';
import type { RouteDefinition, StageDefinition, WantedAssignee } from './definition.js';
import { fault, type RouteFault } from './route-fault.js';

/** What a route lacks in this body on this day: units, posts and people it asks for. */
export const faultsInBody = (route: RouteDefinition, today: BodyToday): readonly RouteFault[] => [
  ...unknownUnits(route.when?.units, ['when', 'units'], today),
  ...route.stages.flatMap((stage, n) => [
    ...unknownUnits(stage.when?.units, ['stages', n, 'when', 'units'], today),
    ...wantedIn(stage, n).flatMap((one) => unknown(one, today)),
    ...stageFaults(route, stage, n, today),
  ]),
];

const unknownUnits = (
  codes: readonly string[] = [],
  path: readonly PropertyKey[],
  today: BodyToday,
): RouteFault[] => codes.flatMap((code, n) => unknownUnit(code, [...path, n], today));

const unknownUnit = (
  code: string,
  path: readonly PropertyKey[],
  { units }: BodyToday,
): RouteFault[] =>
  units.some((unit) => unit.code === code)
    ? []
    : [fault('UnitIsUnknown', path, `Cơ quan không có đơn vị đang hoạt động mã “${code}”.`)];

/** Whom a definition asks, and where it says so. */
interface Wanted {
  readonly wanted: WantedAssignee;
  readonly path: readonly PropertyKey[];
}

const wantedIn = ({ tasks, escalateTo }: StageDefinition, s: number): Wanted[] => [
  ...tasks.map(({ assignee }, t) => ({
    wanted: assignee,
    path: ['stages', s, 'tasks', t, 'assignee'],
  })),
  ...(escalateTo ? [{ wanted: escalateTo, path: ['stages', s, 'escalateTo'] }] : []),
];

function unknown({ wanted, path }: Wanted, today: BodyToday): RouteFault[] {
  if (typeof wanted !== 'object') return [];
  if ('headOfUnit' in wanted) return unknownUnit(wanted.headOfUnit, path, today);
  if ('post' in wanted && !today.posts.some(({ postId }) => postId === wanted.post)) {
    return [fault('PostIsUnknown', path, 'Vị trí công tác này không có ai giữ hôm nay.')];
  }
  if ('person' in wanted && !today.posts.some(({ personId }) => personId === wanted.person)) {
    const text = 'Người này không có trong cơ quan, đã bị khóa hoặc không giữ vị trí nào hôm nay.';
    return [fault('PersonIsUnknown', path, text)];
  }
  return [];
}

/** One who drafts, in the unit and for the type he would draft. */
interface Draft {
  readonly docType: DocumentTypeCode;
  readonly unit: { readonly id: UnitId; readonly name: string };
  readonly drafter: PersonId;
}

/** Every decision is tried for everybody who drafts: could anybody but himself take it? */
function stageFaults(
  route: RouteDefinition,
  stage: StageDefinition,
  n: number,
  today: BodyToday,
): RouteFault[] {
  const drafts = draftsOf(route, stage, today);
  return stage.tasks.flatMap(({ kind, assignee }, t) => {
    if (kind === 'opinion' || dependsOnContent(assignee)) return [];
    const path = ['stages', n, 'tasks', t, 'assignee'];
    const tried = drafts.map((draft) => ({ draft, people: peopleFor(assignee, draft, today) }));
    const empty = tried.filter(({ people }) => people.length === 0);
    const own = tried.filter(
      ({ draft, people }) => people.length > 0 && people.every((one) => one === draft.drafter),
    );
    return [
      ...nobodyThere(
        stage,
        path,
        empty.map(({ draft }) => draft),
        drafts.length,
      ),
      ...judgesHimself(
        stage,
        path,
        own.map(({ draft }) => draft),
        today,
      ),
    ];
  });
}

/** Where some units lack somebody, the others can still work: only a route nobody can walk is refused. */
function nobodyThere(
  { title }: StageDefinition,
  path: readonly PropertyKey[],
  empty: readonly Draft[],
  tried: number,
): RouteFault[] {
  if (empty.length === 0) return [];
  const where = distinct(empty.map(({ unit, docType }) => `${unit.name} (${docType})`));
  return empty.length === tried
    ? [
        fault(
          'StageHasNobody',
          path,
          `Bước “${title}”: hôm nay trong cơ quan không có ai làm được việc này.`,
        ),
      ]
    : [
        fault(
          'StageHasNobody',
          path,
          `Bước “${title}”: hôm nay không có ai làm được việc này cho ${firstOf(where)}.`,
          'warning',
        ),
      ];
}

const judgesHimself = (
  { title }: StageDefinition,
  path: readonly PropertyKey[],
  own: readonly Draft[],
  { nameOf }: BodyToday,
): RouteFault[] =>
  distinct(own.map(({ drafter }) => drafter)).map((drafter) =>
    fault(
      'DrafterWouldJudgeHimself',
      path,
      `Bước “${title}”: ${nameOf(drafter)} soạn thảo thì phải tự duyệt dự thảo của mình, vì không ai khác làm được việc này.`,
    ),
  );

const peopleFor = (assignee: WantedAssignee, { docType, unit }: Draft, today: BodyToday) =>
  possiblePeople(assignee, { docType, draftingUnit: unit.id, coordinatingUnits: [] }, today);

function draftsOf(
  { documentTypes, when }: RouteDefinition,
  stage: StageDefinition,
  { posts, units }: BodyToday,
): Draft[] {
  const types = documentTypes.filter((type) => stage.when?.docTypes?.includes(type) ?? true);
  const isFor = (code: string) =>
    (when?.units?.includes(code) ?? true) && (stage.when?.units?.includes(code) ?? true);
  return units
    .filter(({ code }) => isFor(code))
    .flatMap((unit) =>
      distinct(
        posts
          .filter(({ role, unitId }) => role === 'drafter' && unitId === unit.id)
          .map(({ personId }) => personId),
      ).flatMap((drafter) => types.map((docType) => ({ docType, unit, drafter }))),
    );
}

/** Coordinating units stand in the document; whether they have heads is seen on submission. */
const dependsOnContent = (wanted: WantedAssignee): boolean =>
  typeof wanted === 'object' && 'headOf' in wanted && wanted.headOf === 'coordinatingUnits';

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const firstOf = (names: readonly string[]): string =>
  names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 3).join(', ')} và ${names.length - 3} chỗ khác`;
