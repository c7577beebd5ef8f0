import type { Clock, DocumentId, Ids } from '#kernel';
import { trailActor, type Actor } from '#modules/organisation';
import { periodName, SuperiorFacade, type PeriodKey } from '#modules/reporting';
import type { DocumentContent } from '#nd30';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CreateDocument } from '../draft/create-document.js';
import { draftHeader, type DraftHeader } from './draft-header.js';
import { drafterPost } from './draft-report.js';
import { draftedWords } from './drafted-words.js';

/** A letter that reminds whoever has not reported; it goes the way of every letter. */
@Injectable()
export class DraftReminder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly superior: SuperiorFacade,
    private readonly creation: CreateDocument,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  draft(
    actor: Actor,
    key: PeriodKey,
  ): Promise<{ readonly documentId: DocumentId; readonly centres: string[] }> {
    const [at, by] = [this.clock.now(), actor.personId];
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { unitId, post } = drafterPost(actor);
      await this.superior.demandReader(tx, actor);
      const missing = await this.superior.missing(tx, key);
      const names = missing.map(({ name }) => name);
      const content = letter(names, periodName(key), await draftHeader(tx, unitId), this.ids);
      const who = { by, at, actor: trailActor(actor, post) };
      const documentId = await this.creation.begin(tx, { content, unitId, ...who });
      const organIds = missing.map(({ organId }) => organId);
      await this.superior.reminded(tx, key, { documentId, organIds, by, at });
      return { documentId, centres: names };
    });
  }
}

function letter(
  centres: readonly string[],
  period: string,
  { profile, header, archive }: DraftHeader,
  ids: Ids,
): DocumentContent {
  const { line, paragraph } = draftedWords(ids);
  return {
    schema: 'trinh-ky/content@1',
    docType: 'CV',
    subject: `Đôn đốc gửi báo cáo ${period}`,
    header: header('CV'),
    ...{ secrecy: 'none', urgency: 'normal', legalBases: [], annexes: [] },
    addressees: centres.map(line),
    body: [
      paragraph(
        `Đến nay ${profile.name} chưa nhận được báo cáo ${period} của các đơn vị có tên trên.`,
      ),
      paragraph(
        `${profile.name} đề nghị các đơn vị gửi báo cáo chậm nhất ngày [ghi ngày], đúng mẫu và kèm số liệu theo quy định.`,
      ),
    ],
    recipients: [line('Như trên')],
    archive,
  };
}
