import { vietnamDay, type BodyId, type Clock, type Ids, type PersonId } from '#kernel';
import { listPosts } from '#modules/organisation';
import { PetitionsFacade, type LatePetition, type PetitionId } from '#modules/petitions';
import type { DocumentContent } from '#nd30';
import { CLOCK, IDS, JobHandlers, systemActor, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CreateDocument } from '../draft/create-document.js';
import { draftHeader } from './draft-header.js';
import { draftedWords } from './drafted-words.js';

/** The job behind a petition that became late: a letter of apology lies drafted before who answers it. */
@Injectable()
export class DraftApology implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly petitions: PetitionsFacade,
    private readonly creation: CreateDocument,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.jobs.on('petitions.apology', ({ bodyId, petitionId }) =>
      this.draft(bodyId, petitionId as PetitionId),
    );
  }

  private draft(bodyId: BodyId, petitionId: PetitionId): Promise<void> {
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      // Held until commit, so that a job that runs twice leaves one letter.
      const petition = await this.petitions.wantsApology(tx, petitionId);
      if (!petition) return;
      const at = this.clock.now();
      const post = await drafterOf(tx, petition, vietnamDay(at));
      const { header, archive } = await draftHeader(tx, post.unitId);
      const documentId = await this.creation.begin(tx, {
        content: letter(petition, header('CV'), archive, this.ids),
        unitId: post.unitId,
        by: post.personId,
        at,
        actor: systemActor,
      });
      await this.petitions.apologyWasDrafted(tx, petitionId, documentId);
    });
  }
}

/** Only a drafter edits drafts: who answers it, else one of his unit, else one of the body. */
async function drafterOf(tx: Transaction, { responsible, unitId }: LatePetition, day: string) {
  const drafters = (await listPosts(tx, day)).filter(({ role }) => role === 'drafter');
  const own = drafters.find(({ personId }) => personId === (responsible as PersonId));
  const post = own ?? drafters.find((one) => one.unitId === unitId) ?? drafters[0];
  if (!post) throw new Error('Nobody in the body drafts letters today.');
  return post;
}

function letter(
  { code, title, receivedOn, dueAt, petitionerName, basis }: LatePetition,
  header: DocumentContent['header'],
  archive: string,
  ids: Ids,
): DocumentContent {
  const due = vietnamDay(new Date(dueAt));
  const whom = petitionerName ?? `Người gửi phản ánh, kiến nghị số ${code}`;
  const { line, paragraph } = draftedWords(ids);
  return {
    schema: 'trinh-ky/content@1',
    docType: 'CV',
    subject: `Xin lỗi vì trả lời muộn phản ánh, kiến nghị số ${code}`,
    header,
    secrecy: 'none',
    urgency: 'normal',
    addressees: [line(whom)],
    legalBases: [],
    body: [
      paragraph(
        `Ngày ${written(receivedOn)}, ${header.issuer} tiếp nhận phản ánh, kiến nghị số ${code} về nội dung “${title}”, thời hạn trả lời là ngày ${written(due)}.`,
      ),
      paragraph(
        'Đến nay nội dung này chưa được trả lời đúng thời hạn. Nguyên nhân: [ghi nguyên nhân trả lời muộn].',
      ),
      paragraph(
        `Thực hiện ${basis} về trách nhiệm xin lỗi khi giải quyết quá thời hạn, ${header.issuer} xin lỗi vì sự chậm trễ nêu trên và sẽ trả lời chậm nhất vào ngày [ghi ngày trả lời].`,
      ),
      paragraph(`${header.issuer} mong nhận được sự thông cảm và tiếp tục góp ý.`),
    ],
    recipients: [line('Như trên')],
    archive,
    annexes: [],
  };
}

const written = (day: string): string => day.split('-').reverse().join('/');
