import { v7 } from 'uuid';

declare const brand: unique symbol;
/** A UUIDv7 that belongs to one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type BodyId = Id<'Body'>;
export type UnitId = Id<'Unit'>;
export type PersonId = Id<'Person'>;
export type PostId = Id<'Post'>;
export type DocumentId = Id<'Document'>;
export type VersionId = Id<'Version'>;
export type WorkItemId = Id<'WorkItem'>;
export type IntentId = Id<'Intent'>;
export type KeyId = Id<'Key'>;

/** Makes ids; passed in so that tests can repeat them. */
export interface Ids {
  next<Kind extends string>(): Id<Kind>;
}

export const systemIds: Ids = { next: <Kind extends string>() => v7() as Id<Kind> };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && uuid.test(value);
