import { DomainError, isId } from '#kernel';
import { z } from 'zod';

/** Where a page of a list begins: values of its last line, in the order of the list. */
export type Cursor = readonly [time: string, time: string, subjectId: string, key: string];

const nobody = '00000000-0000-0000-0000-000000000000';

/** Before everything that waits. */
export const beginning: Cursor = ['-infinity', '-infinity', nobody, ''];
/** After everything that was done. */
export const end: Cursor = ['infinity', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', ''];

const time = z.union([z.iso.datetime(), z.literal(['infinity', '-infinity'])]);
const form = z.tuple([time, time, z.string().refine(isId), z.string().max(200)]);

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

export function readCursor(written: string): Cursor {
  const read = form.safeParse(parsed(Buffer.from(written, 'base64url').toString('utf8')));
  if (read.success) return read.data;
  throw new DomainError('CursorIsNotReadable');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
