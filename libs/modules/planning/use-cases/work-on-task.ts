import type { Outcome } from '#engine';
import { DomainError, nfc, vietnamDay, type Ids } from '#kernel';
import { BlobStore, IDS } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { keepEvidence, type NewEvidence } from '../keep-evidence.js';
import { deliverProduct, productsOf } from '../store/tasks.sql.js';
import { insertProgress } from '../store/work.sql.js';
import { TaskDesk, type ActOnTask, type TaskStep } from '../task-desk.js';

/** What the unit does that answers for a task: accepts, works, proves it, reports it done. */
@Injectable()
export class WorkOnTask {
  constructor(
    private readonly desk: TaskDesk,
    private readonly blobs: BlobStore,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  accept(act: ActOnTask & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'accept', ({ by }) => ({
      event: { type: 'task.accept', ...by },
      note: act.note,
    }));
  }

  progress(act: ActOnTask & { readonly percent: number; readonly note: string }): Promise<Outcome> {
    const { taskId, percent, note } = act;
    return this.desk.act(act, 'edit', async ({ tx, task, at, by }) => {
      const event = { type: 'task.progress', ...by, percent } as const;
      task.demand(event);
      const id = this.ids.next<'Progress'>();
      await tx.run(insertProgress, [id, taskId, at, by.by, percent, nfc(note)]);
      return { event, note: `${percent}%: ${note}` };
    });
  }

  prove(act: ActOnTask & { readonly evidence: NewEvidence }): Promise<Outcome> {
    const { taskId, evidence } = act;
    return this.desk.act(act, 'edit', async ({ tx, task, at, by }) => {
      task.demand({ type: 'task.evidence', ...by, name: '' });
      const kept = { subjectKind: 'task', subjectId: taskId, evidence, by: by.by, at } as const;
      const name = await keepEvidence(tx, this.ids, kept);
      return { event: { type: 'task.evidence', ...by, name }, note: name };
    });
  }

  async proveByFile(
    act: ActOnTask & { readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<Outcome> {
    const { actor, taskId, fileName, bytes } = act;
    const sha256 = await this.blobs.put(Buffer.from(bytes));
    return this.prove({ actor, taskId, evidence: { kind: 'file', name: fileName, sha256 } });
  }

  /** A product is there: the next thing due is another one, or the whole. */
  deliver(
    act: ActOnTask & {
      readonly productId: string;
      readonly evidence: NewEvidence;
      readonly note: string;
    },
  ): Promise<Outcome> {
    const { taskId, productId, evidence, note } = act;
    return this.desk.act(act, 'edit', async ({ tx, task, row, at, by }) => {
      const product = (await tx.all(productsOf, [taskId])).find(({ id }) => id === productId);
      if (!product) throw new DomainError('NothingIsFound');
      const { words } = product;
      const asIs = await this.desk.due(tx, row.dueOn);
      task.demand({ type: 'task.deliver', ...by, product: words, due: asIs });
      const delivered = await tx.run(deliverProduct, [productId, vietnamDay(at)]);
      if (delivered === 0) throw new DomainError('ProductIsDelivered');
      const kept = {
        subjectKind: 'product',
        subjectId: productId,
        evidence,
        by: by.by,
        at,
      } as const;
      const name = await keepEvidence(tx, this.ids, kept);
      const due = await this.desk.nextDue(tx, taskId, row.endsOn);
      return {
        event: { type: 'task.deliver', ...by, product: words, due },
        note: [`${words}: ${name}`, note].filter(Boolean).join('. '),
      };
    });
  }

  complete(act: ActOnTask & { readonly note: string }): Promise<Outcome> {
    return this.desk.act(act, 'submit', async (step) => {
      const { task, post, row, at, by } = step;
      const headOfOwner = post.role === 'unitHead' && post.unitId === row.ownerUnitId;
      const event = {
        type: 'task.complete',
        ...by,
        on: vietnamDay(at),
        confirmer: headOfOwner ? 'leader' : 'owner',
      } as const;
      task.demand(event);
      await refuseMissingProducts(step);
      return { event, note: act.note };
    });
  }
}

async function refuseMissingProducts({ tx, row }: TaskStep): Promise<void> {
  const missing = (await tx.all(productsOf, [row.id])).filter((one) => one.deliveredOn === null);
  if (missing.length === 0) return;
  const products = missing.map(({ words }) => `“${words}”`).join(', ');
  throw new DomainError('ProductsAreMissing', { count: missing.length, products });
}
