import type { ReplyOf } from '../../server/routes.js';

type Change = ReplyOf<'GET /api/documents/:documentId/differences'>['changes'][number];

const change = (kind: Change['kind'], place: string, more: Partial<Change>): Change => ({
  kind,
  nodeId: place,
  part: 'body',
  place,
  movedFrom: null,
  field: null,
  old: null,
  new: null,
  pieces: [],
  ...more,
});

/** One of each kind. */
export const exampleChanges: readonly Change[] = [
  change('changed', 'Mục II.2.a', {
    field: 'nội dung',
    pieces: [
      { kind: 'same', text: 'Hoàn thành trước ngày ' },
      { kind: 'removed', text: '30/6' },
      { kind: 'added', text: '30/9' },
    ],
  }),
  change('added', 'Phụ lục I, dòng 3', { new: 'Rà soát danh mục thuốc' }),
  change('moved', 'Mục III', { movedFrom: 'Mục IV' }),
];
