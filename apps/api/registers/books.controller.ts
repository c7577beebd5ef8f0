import { administrationContract as contract, type DocumentType } from '#contracts';
import { RegistryFacade, type BookRow } from '#modules/registry';
import { postOf, trailActor } from '#modules/organisation';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** The body's books and how far each has counted. */
@Controller()
export class BooksController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registry: RegistryFacade,
  ) {}

  @Serves(contract.books)
  books({ actor }: Call<typeof contract.books>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      (await this.registry.books(tx)).map(viewOf),
    );
  }

  @Serves(contract.addBook)
  async addBook({ actor, body }: Call<typeof contract.addBook>) {
    const by = trailActor(actor, postOf(actor, 'administrator'));
    const docTypes = body.docTypes ?? everyType;
    const id = await this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.registry.openBook(tx, { ...body, docTypes }, by),
    );
    return { id };
  }
}

const everyType = ['*'];

const viewOf = ({ docTypes, years, ...book }: BookRow) => ({
  ...book,
  docTypes: docTypes.includes('*') ? null : docTypes.map((type) => type as DocumentType),
  years: [...years],
});
