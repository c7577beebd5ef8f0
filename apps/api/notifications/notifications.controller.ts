import { notificationsContract as contract } from '#contracts';
import { MachineRegistry } from '#engine';
import type { DocumentId } from '#kernel';
import { Notices } from '#modules/notifications';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

/** What the person signed in was told, unread first. */
@Controller()
export class NotificationsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: Notices,
    private readonly machines: MachineRegistry,
  ) {}

  @Serves(contract.list)
  list({ actor: { bodyId, personId } }: Call<typeof contract.list>) {
    return this.unitOfWork.inBody(bodyId, async (tx) => ({
      unread: await this.notices.unread(tx, personId),
      notifications: (await this.notices.of(tx, personId)).map(
        ({ id, text, at, subjectType, subjectId, read }) => ({
          ...{ id, text, at: at.toISOString(), read },
          documentId: subjectType === 'document' ? (subjectId as DocumentId) : null,
          incomingId: subjectType === 'incoming' ? subjectId : null,
          link: this.pageOf(subjectType, subjectId),
        }),
      ),
    }));
  }

  @Serves(contract.read)
  read({ actor: { bodyId, personId }, body }: Call<typeof contract.read>) {
    return this.unitOfWork.inBody(bodyId, async (tx) => {
      await this.notices.read(tx, personId, body.ids);
      return { unread: await this.notices.unread(tx, personId) };
    });
  }

  /** Where it is read; some subjects are of no machine. */
  private pageOf(subjectType: string, subjectId: string): string | null {
    const page = pages[subjectType];
    if (page) return page(subjectId);
    const machine = this.machines.all().find(({ name, words }) => name === subjectType && words);
    return machine?.words?.page(subjectId) ?? null;
  }
}

const pages: Readonly<Record<string, (id: string) => string>> = {
  digest: () => '/nhiem-vu',
  plan: (id) => `/ke-hoach/${id}?muc=hoi`,
  Regime: (id) => `/che-do-bao-cao/${id}`,
};
