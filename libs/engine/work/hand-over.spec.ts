import type { PersonId } from '#kernel';
import { demandInHands } from './complete-work.js';
import { handedOver, type WorkAct } from './hand-over.js';
import type { WorkItem } from './work-item.js';

const [an, binh, chi] = ['an', 'binh', 'chi'] as PersonId[] as [PersonId, PersonId, PersonId];
const opened = new Date('2026-03-04T01:00:00Z');
const at = new Date('2026-03-04T02:00:00Z');

const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  ...{ instanceId: 'i', key: 'r1:watch', kind: 'watch', round: 1, openedRevision: 2 },
  ...{ personId: null, role: 'clerk', unitId: null, openedAt: opened, dueAt: null },
  ...{ closedAt: null, closedBy: null, hands: 0 },
  ...{ heldBy: null, heldAs: null, heldSince: null, givenBy: null, note: '' },
  ...{ heldFor: null, ownedAs: null, ...more },
});
const ofPerson = (personId: PersonId) => item({ personId, role: null });
const claimedBy = (heldBy: PersonId) => item({ heldBy, heldAs: 'claimed', heldSince: opened });
const reassignedTo = (heldBy: PersonId) =>
  item({ heldBy, heldAs: 'reassigned', heldSince: opened });
const note = 'Xem giúp.';
const claim = (by: PersonId): WorkAct => ({ type: 'claim', by, at });
const release = (by: PersonId): WorkAct => ({ type: 'release', by, at });
const resolve = (by: PersonId): WorkAct => ({ type: 'resolve', by, at, note });
const assign = (by: PersonId, to: PersonId, unattended = false): WorkAct => ({
  ...{ type: 'assign', by, at, to, note, unattended },
});
const delegate = (by: PersonId, to: PersonId): WorkAct => ({ type: 'delegate', by, at, to, note });
const reassign = (by: PersonId, to: PersonId, overOwner = false): WorkAct => ({
  ...{ type: 'reassign', by, at, to, note, overOwner },
});
const after = (one: WorkItem, act: WorkAct): WorkItem => ({ ...one, ...handedOver(one, act) });
const refusal = (code: string) => expect.objectContaining({ code });

describe('hands after', () => {
  const given = { heldSince: at, givenBy: an, note };
  const none = { heldBy: null, heldAs: null, heldFor: null, ownedAs: null, givenBy: null };
  it.each<[string, WorkItem, WorkAct, Partial<WorkItem>]>([
    ['a claim', item(), claim(an), { heldBy: an, heldAs: 'claimed', heldSince: at }],
    ['a release', claimedBy(an), release(an), none],
    ['an assignment', item(), assign(an, binh), { heldBy: binh, heldAs: 'assigned', ...given }],
    [
      'an assignment of work whose person has left',
      ofPerson(chi),
      assign(an, binh, true),
      { heldBy: binh, heldAs: 'assigned', ...given },
    ],
    [
      'a delegation of what is addressed to him',
      ofPerson(an),
      delegate(an, binh),
      { heldBy: binh, heldAs: 'delegated', heldFor: an, ownedAs: null, ...given },
    ],
    [
      'a delegation from the role',
      item(),
      delegate(an, binh),
      { heldBy: binh, heldAs: 'delegated', heldFor: an, ownedAs: 'claimed', ...given },
    ],
    [
      'a reassignment',
      ofPerson(an),
      reassign(an, binh),
      { heldBy: binh, heldAs: 'reassigned', ...given },
    ],
    [
      'a reassignment by the head',
      claimedBy(chi),
      reassign(an, binh, true),
      { heldBy: binh, heldAs: 'reassigned', ...given },
    ],
  ])('%s', (_, before, act, held) => {
    expect(handedOver(before, act)).toMatchObject(held);
  });

  it.each<[string, WorkItem, Partial<WorkItem>]>([
    ['what was addressed to him', ofPerson(an), none],
    ['what he had claimed', claimedBy(an), { ...none, heldBy: an, heldAs: 'claimed' }],
    ['what had been reassigned to him', reassignedTo(an), { heldBy: an, heldAs: 'reassigned' }],
  ])('a delegation, once it came back: %s', (_, own, held) => {
    const away = after(own, delegate(an, binh));
    expect(handedOver(away, resolve(binh))).toMatchObject(held);
    expect(handedOver(away, release(an))).toMatchObject(held);
  });

  it('a second claim of the same person: nothing changes', () => {
    const mine = claimedBy(an);
    expect(handedOver(mine, claim(an))).toBe(mine);
  });
});

describe('refused', () => {
  const asked = after(ofPerson(an), delegate(an, binh));
  it.each<[string, WorkItem, WorkAct, string]>([
    ['a claim of held work', claimedBy(an), claim(binh), 'WorkItemIsHeldByAnother'],
    ['a claim of a person’s work', ofPerson(an), claim(binh), 'WorkItemIsAddressedToAPerson'],
    ['a release of what nobody holds', item(), release(an), 'WorkItemIsNotHeld'],
    ['a release of another’s', claimedBy(an), release(binh), 'WorkItemIsHeldByAnother'],
    [
      'a release of what was reassigned',
      reassignedTo(an),
      release(an),
      'ReassignedWorkIsNotReleased',
    ],
    ['an assignment of held work', claimedBy(an), assign(chi, binh), 'WorkItemIsHeldByAnother'],
    ['of a person’s work', ofPerson(an), assign(chi, binh), 'WorkItemIsAddressedToAPerson'],
    ['to whom it belongs', ofPerson(an), assign(chi, an, true), 'WorkGoesToSomebodyElse'],
    ['a delegation of a delegated', asked, delegate(an, chi), 'DelegatedWorkIsNotDelegatedAgain'],
    ['by the helper', asked, delegate(binh, chi), 'DelegatedWorkIsNotDelegatedAgain'],
    ['of another’s work', claimedBy(an), delegate(binh, chi), 'WorkItemIsHeldByAnother'],
    ['to himself', ofPerson(an), delegate(an, an), 'WorkGoesToSomebodyElse'],
    ['advice nobody asked for', claimedBy(an), resolve(an), 'WorkItemIsNotDelegated'],
    ['advice of somebody else', asked, resolve(chi), 'WorkItemIsHeldByAnother'],
    ['a reassignment of a delegated', asked, reassign(an, chi), 'DelegatedWorkComesBackFirst'],
    ['of another’s', claimedBy(an), reassign(binh, chi), 'WorkItemIsHeldByAnother'],
    ['to the owner himself', ofPerson(an), reassign(an, an), 'WorkGoesToSomebodyElse'],
    [
      'a claim of closed work',
      item({ closedAt: at, closedBy: an }),
      claim(binh),
      'WorkItemIsClosed',
    ],
  ])('%s', (_, before, act, code) => {
    expect(() => handedOver(before, act)).toThrow(refusal(code));
  });

  it('says who holds it, since when and until when', () => {
    const held = { ...claimedBy(an), dueAt: at };
    const details = { holder: an, owner: an, since: opened, dueAt: at };
    expect(() => handedOver(held, claim(binh))).toThrow(expect.objectContaining({ details }));
  });
});

describe('completed', () => {
  const asked = after(ofPerson(an), delegate(an, binh));
  it.each<[string, WorkItem, PersonId, string | null]>([
    ['by anybody of the role while nobody holds it', item(), binh, null],
    ['by its holder', claimedBy(an), an, null],
    ['by another', claimedBy(an), binh, 'WorkItemIsHeldByAnother'],
    ['by its owner while he waits for advice', asked, an, 'DelegatedWorkComesBackFirst'],
    ['by the helper', asked, binh, 'OnlyTheOwnerCompletesDelegatedWork'],
    ['by a third', asked, chi, 'WorkItemIsHeldByAnother'],
  ])('%s', (_, held, person, code) => {
    const act = () => demandInHands(held, person);
    if (code) expect(act).toThrow(refusal(code));
    else expect(act).not.toThrow();
  });
});
