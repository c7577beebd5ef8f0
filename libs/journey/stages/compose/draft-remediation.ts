import { DomainError, nfc, type Clock, type DocumentId, type Ids, type UnitId } from '#kernel';
import { demand, listUnits, trailActor, type Actor } from '#modules/organisation';
import { ReadSheets, Remediations, type LostPart, type ScoreSheetId } from '#modules/scoring';
import type { AnnexColumn, ColumnField, DocumentContent, TableAnnex } from '#nd30';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { newJourney } from '../../journey-context.js';
import { CreateDocument } from '../draft/create-document.js';
import { draftHeader, type DraftHeader } from './draft-header.js';
import { draftedWords } from './drafted-words.js';

/** From the points a concluded score sheet lost to the plan that mends them: one row for each part. */
@Injectable()
export class DraftRemediation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: ReadSheets,
    private readonly remediations: Remediations,
    private readonly creation: CreateDocument,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @throws DomainError NoPointsAreLost, RemediationIsDrafted, ScoreSheetIsAtAnotherStep */
  draft(call: { actor: Actor; sheetId: ScoreSheetId; unitId: UnitId }): Promise<DocumentId> {
    const { actor, sheetId, unitId } = call;
    const by = actor.personId;
    const input = { docType: 'KH', creator: by, unitId } as const;
    const facts = documentFacts({ state: 'drafted', context: newJourney(input) });
    const post = demand(actor, 'create', 'Document', facts);
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const sheet = await this.sheets.lostParts(tx, actor, sheetId);
      if (!sheet)
        throw new DomainError('ScoreSheetIsAtAnotherStep', { stateName: 'chưa chốt điểm' });
      if (sheet.parts.length === 0) throw new DomainError('NoPointsAreLost');
      await this.remediations.demandNone(tx, sheetId);
      const units = new Map((await listUnits(tx)).map(({ id, name }) => [id, name]));
      const head = await draftHeader(tx, unitId);
      const content = remediationPlan(sheet, head, (id) => units.get(id) ?? id, this.ids);
      const who = { by, at: this.clock.now(), actor: trailActor(actor, post) };
      const documentId = await this.creation.begin(tx, { content, unitId, ...who });
      await this.remediations.keep(tx, sheetId, { documentId, ...who });
      return documentId;
    });
  }
}

interface LostPoints {
  readonly title: string;
  readonly year: number;
  readonly parts: readonly LostPart[];
}

const columns: readonly (readonly [ColumnField, string])[] = [
  ['label', 'TT'],
  ['shortcoming', 'Tồn tại, hạn chế'],
  ['text', 'Biện pháp khắc phục'],
  ['products', 'Sản phẩm'],
  ['lead', 'Đơn vị chủ trì'],
  ['coordinating', 'Đơn vị phối hợp'],
  ['time', 'Thời gian hoàn thành'],
];

/** What only people know stays an open place: the measure, its product, its day. */
function remediationPlan(
  { title, year, parts }: LostPoints,
  { header, archive, profile }: DraftHeader,
  unitName: (id: UnitId) => string,
  ids: Ids,
): DocumentContent {
  const { line, paragraph } = draftedWords(ids);
  return {
    schema: 'trinh-ky/content@1',
    docType: 'KH',
    subject: `Khắc phục các tiêu chí mất điểm theo ${lowered(title)}`,
    header: header('KH'),
    secrecy: 'none',
    urgency: 'normal',
    addressees: [],
    legalBases: [{ ...line('Căn cứ [văn bản thông báo kết quả chấm điểm]'), cites: null }],
    body: [
      paragraph(
        `${profile.name} ban hành Kế hoạch khắc phục ${parts.length} tiêu chí mất điểm năm ${year} nêu tại Phụ lục kèm theo. Các đơn vị được giao chủ trì thực hiện đúng thời hạn, báo cáo kết quả và gửi tài liệu kiểm chứng về đơn vị đầu mối.`,
      ),
    ],
    recipients: [line('Các khoa, phòng')],
    archive,
    annexes: [annexOf(parts, unitName, ids)],
  };
}

function annexOf(
  parts: readonly LostPart[],
  unitName: (id: UnitId) => string,
  ids: Ids,
): TableAnnex {
  const groups = [...new Set(parts.map(({ field }) => field))].map((title) => ({
    id: ids.next<'Node'>(),
    title,
  }));
  return {
    kind: 'table',
    id: ids.next<'Node'>(),
    title: 'Các tiêu chí mất điểm và biện pháp khắc phục',
    tableKind: 'tasks',
    layout: 'groupHeadings',
    columns: columns.map(([field, heading]): AnnexColumn => ({
      id: ids.next<'Node'>(),
      field,
      heading,
    })),
    groups,
    rows: parts.map(({ no, field, title, lost, explanation, evidence, leadUnitId }) => ({
      id: ids.next<'Node'>(),
      groupId: groups.find((group) => group.title === field)?.id ?? null,
      text: '[biện pháp khắc phục]',
      shortcoming: nfc(
        `${no}. ${title}: mất ${lost.replace('.', ',')} điểm${explanation && ` (${explanation})`}`,
      ),
      products: [evidence],
      lead: [unitName(leadUnitId)],
      coordinating: [],
      time: '[thời hạn]',
      budget: null,
      note: null,
      parent: null,
      measure: null,
      cells: {},
    })),
    closingCount: { groupNoun: 'lĩnh vực', rowNoun: 'tiêu chí' },
  };
}

const lowered = (title: string): string => title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
