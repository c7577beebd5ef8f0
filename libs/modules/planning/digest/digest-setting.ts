import type { Ids, PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { digestSettingOf, insertDigestSetting } from './digest.sql.js';

/** When the letters of a week leave a body. */
export interface DigestSetting {
  readonly isOn: boolean;
  /** Monday is 1, Sunday 7. */
  readonly weekday: number;
  /** In Vietnam. */
  readonly hour: number;
}

/** What holds until somebody says otherwise. */
export const usualDigest: DigestSetting = { isOn: true, weekday: 1, hour: 7 };

export const digestSetting = async (tx: Transaction): Promise<DigestSetting> =>
  (await tx.one(digestSettingOf)) ?? usualDigest;

export async function setDigest(
  tx: Transaction,
  ids: Ids,
  { isOn, weekday, hour }: DigestSetting,
  act: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const id = ids.next<'DigestSetting'>();
  await tx.run(insertDigestSetting, [id, isOn, weekday, hour, act.by, act.at]);
}
