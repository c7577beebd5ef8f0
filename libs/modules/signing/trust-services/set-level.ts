import { DomainError, type Ids } from '#kernel';
import type { Transaction } from '#platform';
import { recordKeyEvent } from '../store/key-events.js';
import { insertLevelSetting, selectLevelSetting } from './levels.sql.js';
import { usualSetting, type LevelSetting, type NewLevelSetting } from './levels.js';

const mostAuthorities = 5;

/** Says how far the body's signatures are taken from now on; files issued before stay as wanted. */
export async function setLevel(
  tx: Transaction,
  ids: Ids,
  { level, timestampUrls, by, at }: NewLevelSetting,
): Promise<LevelSetting> {
  const wanted = level ?? (timestampUrls.length > 0 ? 'B-LTA' : 'B-B');
  if (wanted !== 'B-B' && timestampUrls.length === 0)
    throw new DomainError('LevelNeedsTimestampAuthority', { level: wanted });
  const wrong = timestampUrls.find((url) => !isHttp(url));
  if (wrong !== undefined) throw new DomainError('AddressIsNotHttp', { address: wrong });
  if (timestampUrls.length > mostAuthorities)
    throw new DomainError('TooManyTimestampAuthorities', { most: mostAuthorities });
  const id = ids.next<'LevelSetting'>();
  await tx.run(insertLevelSetting, [tx.bodyId, id, wanted, timestampUrls, by, at]);
  await recordKeyEvent(tx, ids, {
    action: 'SignatureLevelSet',
    subject: { type: 'signatureLevel', id },
    by,
    at,
    data: { level: wanted, timestampUrls },
  });
  return { level: wanted, timestampUrls };
}

export const levelOf = async (tx: Transaction): Promise<LevelSetting> =>
  (await tx.one(selectLevelSetting, [tx.bodyId])) ?? usualSetting;

const isHttp = (url: string): boolean =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
