import { searchContract as contract } from '#contracts';
import { Search } from '#journey';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

@Controller()
export class SearchController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finder: Search,
  ) {}

  @Serves(contract.search)
  search({ actor, query: { words } }: Call<typeof contract.search>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.finder.search(tx, actor, words));
  }
}
