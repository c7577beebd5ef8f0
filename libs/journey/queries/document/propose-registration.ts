import { DraftingFacade } from '#modules/drafting';
import { DomainError, vietnamDay, type Clock, type DocumentId } from '#kernel';
import { demand, type Actor } from '#modules/organisation';
import { RegistryFacade, type ProposedNumber } from '#modules/registry';
import { SigningFacade } from '#modules/signing';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { ReadDocument } from './read-document.js';

/** What the clerk sees before she numbers; another clerk may be faster, so nothing is promised. */
@Injectable()
export class ProposeRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    private readonly registry: RegistryFacade,
    private readonly signing: SigningFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  propose(actor: Actor, documentId: DocumentId) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const journey = await this.documents.readable(tx, actor, documentId);
      demand(actor, 'issue', 'Document', documentFacts(journey));
      const { version, deadline } = journey.context;
      if (!version || journey.state !== 'leaderSigned') {
        throw new DomainError('ActIsNotPossibleNow', { act: 'registry.register' });
      }
      const { draft } = await this.drafting.version(tx, version.versionId);
      const { docType, header } = draft.content;
      const proposed = await this.registry.proposeNumber(tx, docType, header.symbol);
      const sealKeys = await this.usableSeals(tx);
      const { book, number, code, date, lastCode, lastDate } = proposed;
      return {
        ...{ book, number, code, date, lastCode, lastDate, sealKeys },
        gapWarning: gapText(proposed),
        warnings: [
          ...lateText(deadline, this.clock.now()),
          ...backwardsText(proposed),
          ...(sealKeys.length === 0 ? [noSeal] : []),
        ],
      };
    });
  }

  private async usableSeals(tx: Transaction) {
    const now = this.clock.now();
    const keys = await this.signing.sealKeys(tx);
    return keys
      .filter(({ notBefore, notAfter }) => notBefore <= now && now <= notAfter)
      .map(({ keyId, label, subject, notAfter, isTest }) => ({
        ...{ id: keyId, label, subject, isTest },
        notAfter: notAfter.toISOString(),
      }));
  }
}

const noSeal = 'Cơ quan chưa có khóa con dấu còn hiệu lực; người quản trị cần nhập khóa trước.';

/** Numbers given on paper before the book was opened here are told as a range. */
function gapText({ missing, givenOnPaper }: ProposedNumber): string | null {
  const gaps = missing.filter((number) => number > givenOnPaper);
  const told = [
    givenOnPaper > 0 ? `Các số 1–${givenOnPaper} của năm nay đã cấp ngoài hệ thống.` : '',
    gaps.length > 0 ? `Trong sổ thiếu số ${gaps.slice(0, 10).join(', ')}.` : '',
  ];
  return told.filter(Boolean).join(' ') || null;
}

function lateText(deadline: string | null, now: Date): string[] {
  if (deadline === null || now <= new Date(deadline)) return [];
  const day = shownDay(vietnamDay(new Date(deadline)));
  return [`Đã quá hạn cấp số (${day}): văn bản phải phát hành chậm nhất ngày làm việc tiếp theo.`];
}

const backwardsText = ({ date, lastDate }: ProposedNumber): string[] =>
  lastDate !== null && date < lastDate
    ? [
        `Đồng hồ máy chủ chỉ ngày ${shownDay(date)}, trước ngày ${shownDay(lastDate)} của số cấp gần nhất; sẽ không cấp được số.`,
      ]
    : [];

const shownDay = (day: string): string => day.split('-').reverse().join('/');
