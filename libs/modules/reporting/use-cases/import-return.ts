import type { ReplyOf, returnsContract } from '#contracts';
import { demandPlain, readSheet } from '#platform';
import { Injectable } from '@nestjs/common';
import { mergeEntries } from '../returns/merge-entries.js';
import type { ReturnAct } from '../returns/return-desk.js';
import { readReturnSheet } from '../returns/sheet/read-return-sheet.js';
import { FillReturn } from './fill-return.js';

type Imported = ReplyOf<typeof returnsContract.importFile>;

/** More rows than any return has; a table of a hospital's records is refused before it is read. */
const mostRows = 2_000;

/** Takes the figures of a return out of a spreadsheet, all of them or none. */
@Injectable()
export class ImportReturn {
  constructor(private readonly filling: FillReturn) {}

  async import(
    act: ReturnAct & { readonly expectedRevision: number; readonly file: Uint8Array },
  ): Promise<Imported> {
    await demandPlain(act.file);
    const sheet = await readSheet(act.file, { rows: mostRows });
    let read = 0;
    const { revision, findings } = await this.filling.change(act, (content) => {
      const entries = readReturnSheet(sheet, content);
      read = entries.targets.length + entries.tasks.length;
      return mergeEntries(content, entries);
    });
    return { revision, findings, read };
  }
}
