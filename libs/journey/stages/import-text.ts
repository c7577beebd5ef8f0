import { DomainError, sha256Hex, type Clock, type Ids } from '#kernel';
import {
  DraftingFacade,
  importText,
  toContent,
  type ContentFromImport,
  type ImportResult,
  type UnitMeaning,
} from '#modules/drafting';
import { bodyProfile, demand, postOf, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../document-facts.js';
import { newJourney } from '../journey-context.js';

export interface ReadText extends ContentFromImport {
  readonly result: ImportResult;
  readonly importedFrom: { readonly fileName: string; readonly sha256: string };
}

export interface UnitAnswers {
  readonly answers: readonly { readonly spelling: string; readonly meaning: UnitMeaning }[];
}

/** A text becomes content for a new draft; what it lacks comes from the body. Nothing is kept yet. */
@Injectable()
export class ImportText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafting: DraftingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  read(actor: Actor, bytes: Uint8Array, fileName: string): Promise<ReadText> {
    const imported = importText(bytes);
    if (!imported.ok) throw new DomainError(imported.error.code, { ...imported.error });
    const result = imported.value;
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const profile = await bodyProfile(tx);
      const known = await this.drafting.meaningsOfUnits(tx, unitNames(result));
      const body = {
        superior: profile.superiorName,
        name: profile.name,
        abbreviation: profile.abbreviation,
        place: profile.place,
        receivers: profile.superiorName ? [profile.superiorName] : [],
        archive: 'VT',
      };
      const read = toContent(result, body, (spelling) => known.has(spelling), this.ids);
      return { ...read, result, importedFrom: { fileName, sha256: sha256Hex(bytes) } };
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

const unitNames = ({ annexes, bodyTargets }: ImportResult): string[] =>
  [...bodyTargets, ...annexes.flatMap(({ rows }) => rows)].flatMap(({ lead, coordinating }) => [
    ...lead,
    ...coordinating,
  ]);
