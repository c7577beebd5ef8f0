import type { Id } from '#kernel';
import { z } from 'zod';

/** A UUID that names one kind of thing. */
export const id = <Kind extends string>() => z.guid() as unknown as z.ZodType<Id<Kind>, string>;

/** Text of people: NFC, no blanks around it, at least one character. */
export const text = (maxLength: number) => z.string().normalize('NFC').trim().min(1).max(maxLength);

/** Text that may be empty and keeps its blanks: a cell, a run inside a paragraph. */
export const words = (maxLength: number) => z.string().normalize('NFC').max(maxLength);

/** A password somebody chooses, by whatever keyboard (OWASP ASVS 5.0 V6.2: long, no other demand). */
export const newPassword = z.string().normalize('NFC').min(12).max(1_000);

/** A calendar day in Vietnam. */
export const day = z.iso.date().describe('Ngày dạng YYYY-MM-DD, theo giờ Việt Nam');

export const instant = z.iso.datetime({ offset: true }).describe('Thời điểm ISO 8601');

/** Asks for one page of a list. */
export const page = z.strictObject({
  after: z.guid().optional().describe('Mã của dòng cuối trang trước'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A question of a list that takes one answer or several: `?state=sent&state=filed`. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.union([item, z.array(item).min(1).max(50)]).optional();

/** A yes in an address: `?mine=true`. */
export const flag = z.enum(['true', 'false']).optional();
