import type { BodyId, Clock, Ids } from '#kernel';
import { CLOCK, IDS, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { MachineRegistry, type AnyHostedMachine } from '../machine-registry.js';
import { countByVersion, instancesOfVersion } from './instances.sql.js';
import { moveInstance, moveOf, type Move } from './move-instance.js';
import { demandAdoption, planMove } from './plan-move.js';

/** Which instances shall change their version. */
export interface WantedMove {
  readonly machine: string;
  readonly from: number;
  readonly to: number;
}

export interface VersionInUse {
  readonly machine: string;
  readonly version: number;
  readonly instances: number;
  /** False when its instances wait for a version that this installation does not have. */
  readonly installed: boolean;
}

const page = 500;

/** Takes instances in flight to another version of their machine. */
@Injectable()
export class MoveInstances {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly machines: MachineRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Every version that is installed or that instances of the body run on. */
  async versionsInUse(bodyId: BodyId): Promise<VersionInUse[]> {
    const counted = await this.unitOfWork.inBody(bodyId, (tx) => tx.all(countByVersion, [bodyId]));
    const installed = this.machines.all().map(({ name, version }) => ({
      machine: name,
      version,
      instances: counted.find((one) => isSame(one, name, version))?.instances ?? 0,
      installed: true,
    }));
    const gone = counted
      .filter((one) => !installed.some(({ machine, version }) => isSame(one, machine, version)))
      .map((one) => ({ ...one, installed: false }));
    return [...installed, ...gone];
  }

  /** Where each instance would stand. Changes nothing. */
  async *plan(bodyId: BodyId, wanted: WantedMove): AsyncGenerator<Move> {
    const machine = this.target(wanted);
    for await (const instance of this.instances(bodyId, wanted)) {
      yield moveOf(instance.id, instance, machine, planMove(machine, wanted.from, instance));
    }
  }

  /** Moves each instance that can be moved, in a transaction of its own with its trail event. */
  async *apply(bodyId: BodyId, wanted: WantedMove): AsyncGenerator<Move> {
    const machine = this.target(wanted);
    for await (const { id } of this.instances(bodyId, wanted)) {
      const move = await this.unitOfWork.inBody(bodyId, (tx) =>
        moveInstance(tx, { machine, from: wanted.from, id, at: this.clock.now(), ids: this.ids }),
      );
      if (move) yield move;
    }
  }

  private target({ machine, from, to }: WantedMove): AnyHostedMachine {
    const target = this.machines.get(machine, to);
    demandAdoption(target, from);
    return target;
  }

  private async *instances(bodyId: BodyId, { machine, from }: WantedMove) {
    for (let last: string | null = null; ;) {
      const rows = await this.unitOfWork.inBody(bodyId, (tx) =>
        tx.all(instancesOfVersion, [bodyId, machine, from, last, page]),
      );
      yield* rows;
      last = rows.at(-1)?.id ?? null;
      if (rows.length < page) return;
    }
  }
}

const isSame = (
  one: { readonly machine: string; readonly version: number },
  machine: string,
  version: number,
): boolean => one.machine === machine && one.version === version;
