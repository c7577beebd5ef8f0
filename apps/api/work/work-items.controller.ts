import { workItemsContract as contract } from '#contracts';
import { HandWork, UnattendedWork } from '#journey';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** Who does what: taken, given back, handed out, passed on. */
@Controller()
export class WorkItemsController {
  constructor(
    private readonly work: HandWork,
    private readonly unattendedWork: UnattendedWork,
  ) {}

  @Serves(contract.items)
  items({ actor, params }: Call<typeof contract.items>) {
    return this.work.items(actor, params.subjectId);
  }

  @Serves(contract.candidates)
  candidates({ actor, params, query }: Call<typeof contract.candidates>) {
    return this.work.candidates(actor, refOf(params), query.act);
  }

  @Serves(contract.unattended)
  unattended({ actor }: Call<typeof contract.unattended>) {
    return this.unattendedWork.list(actor);
  }

  @Serves(contract.claim)
  claim({ actor, params }: Call<typeof contract.claim>) {
    return this.work.claim(actor, refOf(params));
  }

  @Serves(contract.release)
  release({ actor, params }: Call<typeof contract.release>) {
    return this.work.release(actor, refOf(params));
  }

  @Serves(contract.assign)
  assign({ actor, params, body }: Call<typeof contract.assign>) {
    return this.work.assign(actor, refOf(params), body);
  }

  @Serves(contract.delegate)
  delegate({ actor, params, body }: Call<typeof contract.delegate>) {
    return this.work.delegate(actor, refOf(params), body);
  }

  @Serves(contract.resolve)
  resolve({ actor, params, body }: Call<typeof contract.resolve>) {
    return this.work.resolve(actor, refOf(params), body.text);
  }

  @Serves(contract.reassign)
  reassign({ actor, params, body: { to, reason } }: Call<typeof contract.reassign>) {
    return this.work.reassign(actor, refOf(params), { to, note: reason });
  }
}

const refOf = ({ subjectId, key }: { readonly subjectId: string; readonly key: string }) => ({
  instanceId: subjectId,
  key,
});
