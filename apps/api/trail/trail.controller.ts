import { trailContract as contract } from '#contracts';
import { ExportTrail, JudgeTrail } from '#modules/audit';
import { demand } from '#modules/organisation';
import { readTrail, trailActions } from '#journey';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** The trail: to look through, to judge, and to carry away and check without trusting us. */
@Controller()
export class TrailController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judge: JudgeTrail,
    private readonly trail: ExportTrail,
  ) {}

  @Serves(contract.list)
  list({ actor, query }: Call<typeof contract.list>) {
    demand(actor, 'read', 'TrailEvent', {});
    return this.unitOfWork.inBody(actor.bodyId, (tx) => readTrail(tx, query));
  }

  @Serves(contract.actions)
  actions({ actor }: Call<typeof contract.actions>) {
    demand(actor, 'read', 'TrailEvent', {});
    return this.unitOfWork.inBody(actor.bodyId, trailActions);
  }

  @Serves(contract.verdict)
  verdict({ actor }: Call<typeof contract.verdict>) {
    demand(actor, 'read', 'TrailEvent', {});
    return this.judge.judge(actor.bodyId);
  }

  @Serves(contract.export)
  async export({ actor }: Call<typeof contract.export>) {
    demand(actor, 'export', 'TrailEvent', {});
    const lines: string[] = [];
    await this.trail.export(actor.bodyId, (line) => lines.push(line));
    return { bytes: Buffer.from(`${lines.join('\n')}\n`), fileName: 'nhat-ky.jsonl' };
  }
}
