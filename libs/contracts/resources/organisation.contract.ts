import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { day, id, newPassword, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { role } from './session.contract.js';

export const unitKinds = ['leadership', 'phong', 'khoa', 'tram', 'ban', 'to'] as const;
export const authorityForms = ['KT', 'TL', 'TUQ', 'Q', 'TM'] as const;

export const unit = z
  .strictObject({
    id: id<'Unit'>(),
    code: z.string(),
    name: z.string(),
    kind: z.enum(unitKinds),
    parentId: id<'Unit'>().nullable(),
    aliases: z.array(z.string()),
    /** First day it works no more; null while it works. */
    closedOn: day.nullable(),
  })
  .meta({ id: 'Unit' });

export const person = z
  .strictObject({
    id: id<'Person'>(),
    name: z.string(),
    email: z.string().nullable(),
    disabled: z.boolean(),
  })
  .meta({ id: 'Person' });

export const post = z
  .strictObject({
    id: id<'Post'>(),
    personId: id<'Person'>(),
    unitId: id<'Unit'>(),
    role,
    title: z.string(),
    from: day,
    to: day.nullable(),
  })
  .meta({ id: 'Post' });

export const delegation = z
  .strictObject({
    id: id<'Delegation'>(),
    form: z.enum(authorityForms),
    onBehalfOf: z.string(),
    fromPostId: id<'Post'>().nullable(),
    toPostId: id<'Post'>(),
    scope: z.string(),
    docTypes: z.array(documentType).nullable(),
    /** Whose drafts it covers; null: every unit's. */
    unitIds: z.array(id<'Unit'>()).min(1).nullable().default(null),
    from: day,
    to: day.nullable(),
    basis: z.string(),
  })
  .meta({ id: 'Delegation' });

const created = <Kind extends string>() => z.strictObject({ id: id<Kind>() });
const administers = { action: 'administer', subject: 'Organisation' } as const;
const unitParams = z.strictObject({ unitId: id<'Unit'>() });
const readsOrganisation = { action: 'read', subject: 'Organisation' } as const;

export const organisationContract = {
  units: defineRoute({
    method: 'GET',
    path: '/api/units',
    summary: 'Các khoa, phòng, trạm của cơ quan',
    permission: readsOrganisation,
    reply: z.array(unit),
  }),
  addUnit: defineRoute({
    method: 'POST',
    path: '/api/units',
    summary: 'Thêm một khoa, phòng, trạm',
    permission: administers,
    body: z.strictObject({
      code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/),
      name: text(200),
      kind: z.enum(unitKinds),
      parentId: id<'Unit'>().nullable().default(null),
      aliases: z.array(text(200)).max(50).default([]),
    }),
    reply: created<'Unit'>(),
    status: 201,
    problems: ['UnitCodeIsTaken', 'UnitNameIsTaken', 'UnitIsNotKnown', 'UnitIsClosed'],
  }),
  renameUnit: defineRoute({
    method: 'PUT',
    path: '/api/units/:unitId/name',
    summary: 'Đổi tên đơn vị; tên cũ trở thành một tên gọi khác',
    permission: administers,
    params: unitParams,
    body: z.strictObject({ name: text(200) }),
    reply: null,
    problems: ['UnitIsNotKnown', 'UnitNameIsTaken'],
  }),
  closeUnit: defineRoute({
    method: 'POST',
    path: '/api/units/:unitId/closing',
    summary: 'Ngừng hoạt động một đơn vị từ một ngày',
    permission: administers,
    params: unitParams,
    body: z.strictObject({ on: day }),
    reply: null,
    problems: [
      'UnitIsNotKnown',
      'UnitIsClosed',
      'UnitStillHasPosts',
      'UnitStillHasUnits',
      'UnitHasOpenWork',
    ],
  }),
  addAlias: defineRoute({
    method: 'POST',
    path: '/api/units/:unitId/aliases',
    summary: 'Thêm một tên gọi khác của đơn vị, như văn bản hay viết',
    permission: administers,
    params: unitParams,
    body: z.strictObject({ alias: text(200) }),
    reply: null,
    problems: ['UnitIsNotKnown', 'UnitNameIsTaken'],
  }),
  removeAlias: defineRoute({
    method: 'DELETE',
    path: '/api/units/:unitId/aliases/:alias',
    summary: 'Bỏ một tên gọi khác của đơn vị',
    permission: administers,
    params: unitParams.extend({ alias: text(200) }),
    reply: null,
    problems: ['UnitIsNotKnown', 'AliasIsNotKnown', 'OwnNameIsNoAlias'],
  }),
  people: defineRoute({
    method: 'GET',
    path: '/api/people',
    summary: 'Những người của cơ quan; tìm theo tên không cần dấu',
    permission: readsOrganisation,
    query: z.strictObject({ search: text(100).optional() }),
    reply: z.array(person),
  }),
  posts: defineRoute({
    method: 'GET',
    path: '/api/posts',
    summary: 'Ai giữ vị trí công tác nào trong một ngày (mặc định hôm nay)',
    permission: readsOrganisation,
    query: z.strictObject({ on: day.optional() }),
    reply: z.array(post),
  }),
  delegations: defineRoute({
    method: 'GET',
    path: '/api/delegations',
    summary: 'Các văn bản giao ký thay, thừa lệnh, thừa ủy quyền',
    permission: { action: 'read', subject: 'Delegation' },
    reply: z.array(delegation),
  }),
  addPerson: defineRoute({
    method: 'POST',
    path: '/api/people',
    summary: 'Thêm người và tài khoản đăng nhập',
    permission: administers,
    body: z.strictObject({
      name: text(100),
      email: z.email().max(200).nullable(),
      login: text(60),
      password: newPassword,
    }),
    reply: created<'Person'>(),
    status: 201,
    problems: ['LoginIsTaken'],
  }),
  disablePerson: defineRoute({
    method: 'POST',
    path: '/api/people/:personId/disablement',
    summary: 'Khóa tài khoản; mọi phiên làm việc của người đó kết thúc ngay',
    permission: administers,
    params: z.strictObject({ personId: id<'Person'>() }),
    body: z
      .strictObject({
        /** Takes over running and new work until further notice, as a substitute does. */
        handOverTo: id<'Person'>().nullable().default(null),
        basis: text(500).nullable().default(null),
        /** Bars at once; open work then waits among what nobody attends to. */
        leaveWork: z.boolean().default(false),
      })
      .prefault({}),
    reply: null,
    problems: [
      'PersonIsNotKnown',
      'BodyKeepsAnAdministrator',
      'PersonHasOpenWork',
      'SubstituteHoldsNoPost',
      'SubstituteIsAbsentThen',
      'AbsentPersonHoldsNoPost',
      'AbsentPersonStandsInForAnother',
      'PersonIsAbsentThenAlready',
      'NobodyIsHisOwnSubstitute',
    ],
  }),
  givePost: defineRoute({
    method: 'POST',
    path: '/api/posts',
    summary: 'Giao vị trí công tác cho một người từ ngày đến ngày',
    permission: administers,
    body: post.omit({ id: true }),
    reply: created<'Post'>(),
    status: 201,
    problems: [
      'PersonIsNotKnown',
      'UnitIsNotKnown',
      'UnitIsClosed',
      'BodyHasADirectorThen',
      'PostIsAlreadyHeld',
      'AdministratorsDoNoBusiness',
      'PeriodEndsBeforeItBegins',
    ],
  }),
  endPost: defineRoute({
    method: 'POST',
    path: '/api/posts/:postId/end',
    summary: 'Kết thúc vị trí công tác vào cuối một ngày',
    permission: administers,
    params: z.strictObject({ postId: id<'Post'>() }),
    body: z.strictObject({ on: day }),
    reply: null,
    problems: ['PostIsNotKnown', 'PeriodEndsBeforeItBegins', 'BodyKeepsAnAdministrator'],
  }),
  delegate: defineRoute({
    method: 'POST',
    path: '/api/delegations',
    summary: 'Ghi nhận văn bản giao ký (KT., TL., TUQ., Q., TM.) có phạm vi và thời hạn',
    permission: { action: 'administer', subject: 'Delegation' },
    body: delegation.omit({ id: true }),
    reply: created<'Delegation'>(),
    status: 201,
    problems: [
      'PostIsNotKnown',
      'DelegatorIsNotTheHead',
      'DelegateDoesNotFitForm',
      'SpecialAuthorityNeedsAnEnd',
      'PowerIsReserved',
      'UnitIsNotKnown',
      'PeriodEndsBeforeItBegins',
    ],
  }),
  endDelegation: defineRoute({
    method: 'POST',
    path: '/api/delegations/:delegationId/end',
    summary: 'Kết thúc một văn bản giao ký vào cuối một ngày',
    permission: { action: 'administer', subject: 'Delegation' },
    params: z.strictObject({ delegationId: id<'Delegation'>() }),
    body: z.strictObject({ on: day }),
    reply: null,
    problems: ['DelegationIsNotKnown', 'PeriodEndsBeforeItBegins'],
  }),
};
