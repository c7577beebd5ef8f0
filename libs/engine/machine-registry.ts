import { DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { AnyEventObject } from 'xstate';
import type { HostedMachine } from './hosted-machine.js';

/** Machines of every shape: the one place where their types meet, so the one place with `any`. */
export type AnyHostedMachine = HostedMachine<any, any>;

/** Every machine version the engine can run: old ones stay beside new ones. Rooms register theirs when they start. */
@Injectable()
export class MachineRegistry {
  private readonly machines = new Map<string, AnyHostedMachine>();

  register<Context, Event extends AnyEventObject>(machine: HostedMachine<Context, Event>): void {
    const id = idOf(machine.name, machine.version);
    if (this.machines.has(id)) throw new Error(`Machine ${id} is registered twice.`);
    this.machines.set(id, machine);
  }

  /** The version an instance runs on; refused by name when this installation no longer has it. */
  get(name: string, version: number): AnyHostedMachine {
    const machine = this.machines.get(idOf(name, version));
    if (!machine) throw new DomainError('MachineVersionIsNotInstalled', { machine: name, version });
    return machine;
  }

  /** The newest version: new instances start with it. */
  newest(name: string): AnyHostedMachine {
    const versions = this.all().filter((machine) => machine.name === name);
    const newest = versions.toSorted((a, b) => b.version - a.version)[0];
    if (!newest) throw new Error(`No machine is named ${name}.`);
    return newest;
  }

  all(): readonly AnyHostedMachine[] {
    return [...this.machines.values()];
  }
}

const idOf = (name: string, version: number): string => `${name}@${version}`;
