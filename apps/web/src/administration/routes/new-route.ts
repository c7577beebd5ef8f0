import type { RouteDefinition, StageDefinition, TaskDefinition } from '#contracts';

/** A route such as most begin with: checked by two side by side, approved by who signs. */
export const newRoute: RouteDefinition = {
  name: 'duong-trinh-moi',
  title: 'Đường trình mới',
  documentTypes: ['CV'],
  stages: [
    {
      key: 'check',
      title: 'Kiểm tra',
      mode: 'parallel',
      quorum: 'all',
      veto: false,
      mayEdit: [],
      tasks: [
        { key: 'content', kind: 'contentCheck', assignee: { headOf: 'draftingUnit' } },
        { key: 'form', kind: 'formCheck', assignee: { role: 'formChecker' } },
      ],
    },
    {
      key: 'approve',
      title: 'Duyệt',
      mode: 'parallel',
      quorum: 'all',
      veto: false,
      mayEdit: [],
      tasks: [{ key: 'approve', kind: 'approval', assignee: 'signer' }],
    },
  ],
};

/** A stage to be put before the last: keys must differ over the whole route. */
export function newStage({ stages }: RouteDefinition): StageDefinition {
  const key = freeKey(
    'stage',
    stages.map((stage) => stage.key),
  );
  return {
    key,
    title: 'Bước mới',
    mode: 'parallel',
    quorum: 'all',
    veto: false,
    mayEdit: [],
    tasks: [newTask({ stages })],
  };
}

export function newTask({ stages }: Pick<RouteDefinition, 'stages'>): TaskDefinition {
  const key = freeKey(
    'task',
    stages.flatMap(({ tasks }) => tasks.map((task) => task.key)),
  );
  return { key, kind: 'opinion', assignee: { headOf: 'coordinatingUnits' } };
}

function freeKey(word: string, taken: readonly string[]): string {
  for (let no = 1; ; no += 1) if (!taken.includes(`${word}${no}`)) return `${word}${no}`;
}
