import { vietnamTimestamp, type Ids, type PersonId } from '#kernel';
import { tinosFonts } from '#nd30';
import type { Information } from '#pades';
import type { Transaction } from '#platform';
import { insertAppearance, selectAppearance } from '../../store/appearance.sql.js';
import { recordKeyEvent } from '../../store/key-events.js';

export interface AppearanceChange {
  readonly showsInformation: boolean;
  readonly by: PersonId;
  readonly at: Date;
}

/** Whether words stand under signatures; no rule asks for them, so a body must want them. */
export async function showsInformation(tx: Transaction): Promise<boolean> {
  return (await tx.one(selectAppearance, [tx.bodyId]))?.showsInformation ?? false;
}

export async function changeAppearance(
  tx: Transaction,
  ids: Ids,
  { showsInformation, by, at }: AppearanceChange,
): Promise<void> {
  const id = ids.next<'Appearance'>();
  await tx.run(insertAppearance, [tx.bodyId, id, showsInformation, by, at]);
  await recordKeyEvent(tx, ids, {
    action: 'AppearanceChanged',
    subject: { type: 'appearance', id },
    by,
    at,
    data: { showsInformation },
  });
}

/** Who and when, in the words that stand under his handwriting. */
export async function informationOf(
  tx: Transaction,
  signerName: string,
  at: Date,
): Promise<Information | undefined> {
  if (!(await showsInformation(tx))) return undefined;
  return { lines: informationLines(signerName, at), font: tinosFonts().regular };
}

/** `Người ký: Nguyễn Văn A`, `Thời gian ký: 21/11/2026 14:05:09 +07:00` */
export function informationLines(signerName: string, at: Date): readonly string[] {
  const [date = '', time = ''] = vietnamTimestamp(at).split('T');
  const day = date.split('-').reverse().join('/');
  return [`Người ký: ${signerName}`, `Thời gian ký: ${day} ${time.slice(0, 8)} ${time.slice(8)}`];
}
