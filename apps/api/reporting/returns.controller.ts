import { returnFilesContract as files, returnsContract as contract } from '#contracts';
import type { Actor } from '#modules/organisation';
import {
  AttachFile,
  DiscussReturn,
  FillReturn,
  ImportReturn,
  JudgeReturn,
  ReadReturns,
  type ReturnId,
} from '#modules/reporting';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Returns of units: filled, approved, accepted or sent back with what is wrong at each figure. */
@Controller()
export class ReturnsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reading: ReadReturns,
    private readonly filling: FillReturn,
    private readonly importing: ImportReturn,
    private readonly attaching: AttachFile,
    private readonly judging: JudgeReturn,
    private readonly discussing: DiscussReturn,
  ) {}

  @Serves(contract.list)
  list({ actor, query: { state, ...rest } }: Call<typeof contract.list>) {
    const filter = { ...rest, states: state && [state].flat() };
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.list(tx, actor, filter));
  }

  @Serves(contract.read)
  read({ actor, params }: Call<typeof contract.read>) {
    return this.view(actor, params.returnId);
  }

  @Serves(contract.graph)
  graph({ actor, params }: Call<typeof contract.graph>) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reading.graph(tx, actor, params.returnId),
    );
  }

  @Serves(contract.save)
  save({ actor, params, body }: Call<typeof contract.save>) {
    return this.filling.save({ actor, ...params, ...body });
  }

  @Serves(contract.importFile)
  importFile({ actor, params, query, body }: Call<typeof contract.importFile>) {
    return this.importing.import({ actor, ...params, ...query, file: body });
  }

  @Serves(contract.sheet)
  sheet({ actor, params }: Call<typeof contract.sheet>) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => ({
      bytes: await this.reading.sheet(tx, actor, params.returnId),
      fileName: 'phieu-bao-cao.xlsx',
    }));
  }

  @Serves(files.add)
  addFile({ actor, params, query, body }: Call<typeof files.add>) {
    return this.attaching.add({ actor, ...params, ...query, bytes: body });
  }

  @Serves(files.read)
  file({ actor, params }: Call<typeof files.read>) {
    return this.attaching.read({ actor, returnId: params.returnId }, params.sha256);
  }

  @Serves(contract.submit)
  async submit({ actor, params, body }: Call<typeof contract.submit>) {
    await this.filling.submit({ actor, ...params, ...body });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.approve)
  async approve({ actor, params }: Call<typeof contract.approve>) {
    await this.judging.approve({ actor, ...params });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.refuse)
  async refuse({ actor, params, body }: Call<typeof contract.refuse>) {
    await this.judging.refuse({ actor, ...params, ...body });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.accept)
  async accept({ actor, params }: Call<typeof contract.accept>) {
    await this.judging.accept({ actor, ...params });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.sendBack)
  async sendBack({ actor, params, body }: Call<typeof contract.sendBack>) {
    await this.judging.sendBack({ actor, ...params, ...body });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.withdraw)
  async withdraw({ actor, params, body }: Call<typeof contract.withdraw>) {
    await this.judging.withdraw({ actor, ...params, ...body });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.waive)
  async waive({ actor, params, body }: Call<typeof contract.waive>) {
    await this.judging.waive({ actor, ...params, ...body });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.comment)
  async comment({ actor, params, body }: Call<typeof contract.comment>) {
    await this.discussing.comment({ actor, ...params, ...body });
    return this.view(actor, params.returnId);
  }

  @Serves(contract.resolve)
  async resolve({ actor, params }: Call<typeof contract.resolve>) {
    await this.discussing.resolve({ actor, ...params });
    return this.view(actor, params.returnId);
  }

  private view(actor: Actor, returnId: ReturnId) {
    return this.unitOfWork.inBody(actor.bodyId, (tx) => this.reading.view(tx, actor, returnId));
  }
}
