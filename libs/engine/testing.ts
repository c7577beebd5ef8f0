import { MovableClock, systemIds, type BodyId, type PersonId } from '#kernel';
import { CLOCK, IDS, UnitOfWork, type TrailActor } from '#platform';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { assign, setup } from 'xstate';
import { DueSweep } from './due-sweep.js';
import type { Command } from './command.js';
import { Engine } from './engine.js';
import type { HostedMachine } from './hosted-machine.js';
import { MachineRegistry, type AnyHostedMachine } from './machine-registry.js';
import { MoveInstances } from './versions/move-instances.js';

interface LampContext {
  readonly lit: number;
  readonly dueAt: string | null;
}

export type LampEvent =
  | { readonly type: 'lamp.place' }
  | { readonly type: 'lamp.light'; readonly dueAt?: string }
  | { readonly type: 'lamp.count' }
  | { readonly type: 'lamp.quench' }
  | { readonly type: 'lamp.smash' }
  | { readonly type: 'clock.burntDown' };

const logic = setup({
  types: { context: {} as LampContext, events: {} as LampEvent },
  actions: {
    count: assign({ lit: ({ context }) => context.lit + 1 }),
    wind: assign({
      dueAt: ({ event }) => (event.type === 'lamp.light' ? (event.dueAt ?? null) : null),
    }),
    shine: () => {},
  },
}).createMachine({
  id: 'lamp',
  context: { lit: 0, dueAt: null },
  initial: 'dark',
  states: {
    dark: { on: { 'lamp.light': { target: 'lit', actions: ['count', 'wind', 'shine'] } } },
    lit: {
      on: {
        'lamp.count': { actions: 'count' },
        'lamp.quench': { target: 'dark', actions: 'wind' },
        'lamp.smash': 'smashed',
        // Like a lateness: the event is known as long as the state lasts.
        'clock.burntDown': { actions: ['count', 'wind'] },
      },
    },
    smashed: {},
  },
});

/** The smallest machine that opens work, starts clocks and asks for an effect. */
export const lamp: HostedMachine<LampContext, LampEvent> = {
  name: 'lamp',
  version: 1,
  logic,
  refusalOf: ({ state }, { type }) => ({ code: 'LampRefuses', details: { act: type, was: state } }),
  workItemsOf: ({ state, context }) => [
    ...(state === 'lit' ? [item('watch', { role: 'keeper', unitId: null }, context.dueAt)] : []),
    ...(state === 'smashed' ? [] : [item('own', { personId: keeper }, null)]),
  ],
  clocksOf: ({ state, context }) =>
    state === 'lit' && context.dueAt
      ? [{ key: 'burn', dueAt: context.dueAt, event: { type: 'clock.burntDown' } }]
      : [],
  effectOf: (action, { context }, id) =>
    action === 'shine' ? { task: 'lamp.shine', payload: { id, lit: context.lit } } : null,
  trailOf: ({ type }, before, after) => ({
    action: type,
    data: { from: before?.state ?? null, to: after.state },
  }),
};

export const keeper = '0198a000-0000-7000-8000-00000000000f' as PersonId;
export const byKeeper: TrailActor = { personId: keeper, postId: null, authority: null };
export const noon = new Date('2026-03-04T05:00:00Z');

const item = (
  key: string,
  assignee: { personId: PersonId } | { role: string; unitId: null },
  dueAt: string | null,
) => ({ key, kind: key, round: 1, assignee, dueAt });

/** The engine over a real database, with lamps to run. */
export async function engineOn(appUrl: string, machines: readonly AnyHostedMachine[] = [lamp]) {
  const pool = new pg.Pool({ connectionString: appUrl, max: 12, pipeline: true });
  const uow = new UnitOfWork(pool);
  const clock = new MovableClock(noon);
  const module = await Test.createTestingModule({
    providers: [
      MachineRegistry,
      Engine,
      DueSweep,
      MoveInstances,
      { provide: UnitOfWork, useValue: uow },
      { provide: CLOCK, useValue: clock },
      { provide: IDS, useValue: systemIds },
    ],
  }).compile();
  for (const machine of machines) module.get(MachineRegistry).register(machine);
  const engine = module.get(Engine);
  return {
    engine,
    uow,
    clock,
    sweep: module.get(DueSweep),
    moves: module.get(MoveInstances),
    close: () => pool.end(),
    async placeLamp(bodyId: BodyId): Promise<string> {
      const instanceId = systemIds.next<'Lamp'>();
      const birth = { event: { type: 'lamp.place' } as const, actor: byKeeper };
      await uow.inBody(bodyId, (tx) =>
        engine.start(tx, 'lamp', {}, birth, { instanceId, at: noon }),
      );
      return instanceId;
    },
    send: (command: Omit<Command, 'at'>, event: LampEvent) =>
      engine.run<LampContext, LampEvent>({ at: noon, ...command }, () => ({
        event,
        actor: byKeeper,
      })),
  };
}
