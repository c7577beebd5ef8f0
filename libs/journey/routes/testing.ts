import type { PersonId, PostId, UnitId } from '#kernel';
import type { BodyToday, HeldPost } from './body-today.js';

const person = (name: string) => name as PersonId;

export const people = {
  drafter: person('drafter'),
  head: person('head'),
  deputyHead: person('deputyHead'),
  form: person('form'),
  deputy: person('deputy'),
  director: person('director'),
  otherHead: person('otherHead'),
  otherDrafter: person('otherDrafter'),
} as const;

export const office = 'unit-office' as UnitId;
export const finance = 'unit-finance' as UnitId;

const post = (
  personId: PersonId,
  role: HeldPost['role'],
  unitId: UnitId,
  title: string,
): HeldPost => ({ postId: `post-${personId}` as PostId, personId, role, unitId, title });

/** A small centre: an office that drafts, a finance room, a deputy in charge of both. */
export const aBody = (change: Partial<BodyToday> = {}): BodyToday => ({
  posts: [
    post(people.drafter, 'drafter', office, 'Chuyên viên'),
    post(people.deputyHead, 'unitHead', office, 'Phó Trưởng phòng'),
    post(people.head, 'unitHead', office, 'Trưởng phòng'),
    post(people.form, 'formChecker', office, 'Cán bộ thể thức'),
    post(people.deputy, 'deputyDirector', office, 'Phó Giám đốc'),
    post(people.director, 'director', office, 'Giám đốc'),
    post(people.otherHead, 'unitHead', finance, 'Trưởng phòng'),
    post(people.otherDrafter, 'drafter', finance, 'Kế toán viên'),
  ],
  units: [
    { id: office, code: 'TCHC', name: 'Phòng Tổ chức - Hành chính' },
    { id: finance, code: 'TCKT', name: 'Phòng Tài chính - Kế toán' },
  ],
  nameOf: (person) => `Người ${person}`,
  signersOf: () => [people.deputy, people.director],
  deputyOfUnit: () => people.deputy,
  deputyOfField: (field) => (field === 'tài chính' ? people.deputy : null),
  ...change,
});

/** The same body without some of its people. */
export const withoutPeople = (...gone: readonly PersonId[]): BodyToday => {
  const body = aBody();
  return { ...body, posts: body.posts.filter(({ personId }) => !gone.includes(personId)) };
};

/** A route as people write it; each case changes one line of it. */
export const aSource = `name: ke-hoach
title: Kế hoạch
documentTypes: [KH, BC]
stages:
  - key: check
    title: Kiểm tra
    tasks:
      - { key: content, kind: contentCheck, assignee: { headOf: draftingUnit } }
      - { key: form, kind: formCheck, assignee: { role: formChecker } }
  - key: approve
    title: Duyệt
    tasks:
      - { key: approve, kind: approval, assignee: signer }
`;
