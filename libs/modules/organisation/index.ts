export { abilitiesOf, can, couldEver, type Abilities } from './abilities/ability-of.js';
export { actsOfMachine } from './abilities/acts-of-machine.js';
export { demand } from './abilities/demand.js';
export {
  groundsAllowed,
  whereAllowed,
  type FactColumns,
  type SqlGrounds,
  type SqlWhere,
} from './abilities/sql-where.js';
export type { Facts, SubjectFacts } from './abilities/subject-facts.js';
export type { Waiting } from './abilities/why-not.js';
export { cancelAbsence, endAbsence, heldAbsence } from './absence/end-absence.js';
export { absenceFacts, listAbsences } from './absence/list-absences.js';
export { possibleSubstitutes } from './absence/possible-substitutes.js';
export { registerAbsence, type NewAbsence } from './absence/register-absence.js';
export {
  absencesCoveredBy,
  substituteOf,
  whoMayHaveLeft,
  type CoveredAbsence,
  type Substitute,
} from './absence/substitution.js';
export { postOf, trailActor, type Actor, type ActorPost, type SessionId } from './actor.js';
export {
  assignField,
  deputyInChargeOf,
  endAssignedField,
  listAssignedFields,
  type DeputyInCharge,
} from './authority/assigned-fields.js';
export { reservedPowers } from './authority/reserved-powers.js';
export { signersOf } from './authority/signers-of.js';
export {
  liveAuthority,
  resolveSignatureBlock,
  type LiveAuthority,
} from './authority/resolve-signature-block.js';
export { addBody, type AddedBody, type AddedPerson, type Hands } from './body-file/add-body.js';
export type { BodyFile } from './body-file/body-file.js';
export { readBodyFile } from './body-file/read-body-file.js';
export { setUpBody, type NewBody, type SetUpHands } from './body-file/set-up-body.js';
export {
  directoryOf,
  roleNames,
  whoIsWaitedFor,
  type Directory,
  type WaitedFor,
} from './directory.js';
export { findBodyByOrganId } from './body/body-by-organ-id.js';
export { headsOf, peopleOf, type Holder } from './body/holders.js';
export { listBodies, type BodyName } from './body/list-bodies.js';
export { bodyProfile, symbolOf, type BodyProfile } from './body/body-profile.js';
export {
  allReceiversOf,
  findReceiver,
  listReceivers,
  setReceiverCertificate,
  type Receiver,
  type ReceiverId,
} from './body/receivers.js';
export { bodyCalendar, readCalendar, usualCalendar } from './calendar/body-calendar.js';
export { removeCalendarDay, setCalendarDay, setWorkingWeek } from './calendar/set-calendar.js';
export { knownUnits, listUnits, type KnownUnit, type Unit } from './body/units.js';
export { OrganisationModule } from './organisation.module.js';
export { SecondFactors } from './sign-in/second-factor/second-factors.js';
export type { SessionLimits } from './sign-in/session-limits.js';
export {
  ownLogin,
  OwnPassword,
  passwordIsGiven,
  type PasswordChange,
} from './sign-in/own-password.js';
export { personOfLogin } from './sign-in/person-of-login.js';
export { Sessions, type OpenedSession, type SignInRequest } from './sign-in/sessions.js';
export { listDelegations, listPeople, listPosts, whoIsGone } from './store/lists.js';
export { listAccounts, type AccountRow } from './store/accounts.sql.js';
export { enablePerson, renamePerson, setPassword } from './use-cases/accounts.js';
export { addPerson, type NewPerson } from './use-cases/add-person.js';
export { delegate, type NewDelegation } from './use-cases/delegate.js';
export { demandPerson } from './use-cases/demand-person.js';
export { disablePerson } from './use-cases/disable-person.js';
export { endDelegation } from './use-cases/end-delegation.js';
export { endPost } from './use-cases/end-post.js';
export { givePost, type NewPost } from './use-cases/give-post.js';
export {
  addReceiver,
  changeReceiver,
  disableReceiver,
  enableReceiver,
  trustReceiver,
} from './use-cases/receivers.js';
export { addAlias, addUnit, closeUnit, removeAlias, renameUnit } from './use-cases/units.js';
