import type { Ids } from '#kernel';
import { IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LevelSetting, NewLevelSetting } from './levels.js';
import { longTermOf, newestOf, type LongTermFacts } from './newest-file.js';
import { levelOf, setLevel } from './set-level.js';

/** How far the body's signatures are taken, and where issued files stand on that way. */
@Injectable()
export class LongTermFacade {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  level(tx: Transaction): Promise<LevelSetting> {
    return levelOf(tx);
  }

  setLevel(tx: Transaction, setting: NewLevelSetting): Promise<LevelSetting> {
    return setLevel(tx, this.ids, setting);
  }

  /** Of any revision of an issued file; undefined where its body wanted no more than signatures. */
  of(tx: Transaction, sha256: string): Promise<LongTermFacts | undefined> {
    return longTermOf(tx, sha256);
  }

  /** What is shown and sent: the newest revision; the file itself when none came behind it. */
  newestOf(tx: Transaction, sha256: string): Promise<string> {
    return newestOf(tx, sha256);
  }
}
