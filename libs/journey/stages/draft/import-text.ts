import { DomainError, sha256Hex, type Clock, type Ids, type UnitId } from '#kernel';
import {
  DraftingFacade,
  mend,
  piecesOfReading,
  readFileLines,
  textReader,
  toContent,
  wordReader,
  type ContentFromImport,
  type ImportResult,
  type LineChange,
  type Piece,
  type UnitMeaning,
} from '#modules/drafting';
import { bodyProfile, demand, postOf, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { newJourney } from '../../journey-context.js';
import { draftHeader } from '../compose/draft-header.js';

export interface ReadText extends ContentFromImport {
  readonly result: ImportResult;
  readonly lines: readonly string[];
  readonly pieces: readonly Piece[];
  readonly findings: ImportResult['findings'];
  readonly importedFrom: { readonly fileName: string; readonly sha256: string };
}

/** Lines that were read once, with what a person has changed in them. */
export interface MendedLines {
  readonly fileName: string;
  readonly sha256: string;
  readonly unitId?: UnitId | undefined;
  readonly lines: readonly string[];
  readonly changes: readonly LineChange[];
}

export interface UnitAnswers {
  readonly answers: readonly { readonly spelling: string; readonly meaning: UnitMeaning }[];
}

/** A file becomes content for a new draft; what it lacks comes from the body. Nothing is kept yet. */
@Injectable()
export class ImportText implements OnModuleDestroy {
  private readonly word = wordReader();
  private readonly text = textReader();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafting: DraftingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.word.stop(), this.text.stop()]);
  }

  async read(
    actor: Actor,
    bytes: Uint8Array,
    fileName: string,
    unitId?: UnitId,
  ): Promise<ReadText> {
    const { lines, pictures } = await readFileLines(bytes, this.word);
    const sha256 = sha256Hex(bytes);
    const read = await this.reread(actor, { fileName, sha256, unitId, lines, changes: [] });
    return pictures > 0 ? { ...read, findings: [picturesStay(pictures), ...read.findings] } : read;
  }

  async reread(
    actor: Actor,
    { fileName, sha256, unitId, lines, changes }: MendedLines,
  ): Promise<ReadText> {
    const imported = await this.text.read(lines.join('\n'));
    if (!imported.ok) throw new DomainError(imported.error.code, { ...imported.error.details });
    const result = mend(imported.value, changes);
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const known = await this.drafting.meaningsOfUnits(tx, unitNames(result));
      const own = unitId ? await draftHeader(tx, unitId) : null;
      const profile = own?.profile ?? (await bodyProfile(tx));
      const body = {
        superior: profile.superiorName,
        name: profile.name,
        abbreviation: profile.abbreviation,
        place: profile.place,
        receivers: profile.superiorName ? [profile.superiorName] : [],
        archive: own?.archive ?? 'VT',
      };
      const read = toContent(result, body, (spelling) => known.has(spelling), this.ids);
      const content = own
        ? { ...read.content, header: own.header(read.content.docType) }
        : read.content;
      return {
        ...read,
        content,
        result,
        lines,
        pieces: piecesOfReading(result, content, lines),
        findings: result.findings,
        importedFrom: { fileName, sha256 },
      };
    });
  }

  /** The body remembers what a spelling means, for this text and for later ones. */
  async explainUnits(actor: Actor, { answers }: UnitAnswers): Promise<void> {
    const unitId = postOf(actor, 'drafter')?.unitId;
    if (!unitId) throw new DomainError('ActIsNotAllowed');
    const input = { docType: 'KH', creator: actor.personId, unitId } as const;
    demand(
      actor,
      'create',
      'Document',
      documentFacts({ state: 'drafted', context: newJourney(input) }),
    );
    const [by, at] = [actor.personId, this.clock.now()];
    await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      for (const { spelling, meaning } of answers) {
        await this.drafting.answerUnitName(tx, { spelling, meaning, by, at });
      }
    });
  }
}

const picturesStay = (count: number): ImportResult['findings'][number] => ({
  kind: 'missing-field',
  where: 'Tệp Word',
  detail: `Tệp có ${count} ảnh hoặc hình vẽ, không được nhập. Nếu cần, hãy nộp thành phụ lục PDF sau khi tạo văn bản.`,
  evidence: [],
  lines: [],
});

const unitNames = ({ annexes, bodyTargets }: ImportResult): string[] =>
  [...bodyTargets, ...annexes.flatMap(({ rows }) => rows)].flatMap(({ lead, coordinating }) => [
    ...lead,
    ...coordinating,
  ]);
