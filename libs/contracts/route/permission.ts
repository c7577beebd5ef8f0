/** What can be acted on. Each name is a kind of row the abilities speak of. */
export const subjects = [
  'Document',
  'WorkItem',
  'SigningKey',
  'Register',
  'Delivery',
  'IncomingDocument',
  'TrailEvent',
  'Organisation',
  'Delegation',
  'Receiver',
  'Account',
  'Book',
  'Petition',
  'Extension',
  'Route',
] as const;
export type SubjectName = (typeof subjects)[number];

export const actions = [
  'read',
  'create',
  'edit',
  'comment',
  'claim',
  'release',
  'assign',
  'delegate',
  'resolve',
  'reassign',
  'submit',
  'withdraw',
  'checkContent',
  'checkForm',
  'initial',
  'giveOpinion',
  'askOpinion',
  'approve',
  'return',
  'sign',
  'issue',
  'dispatch',
  'file',
  'cancel',
  'recall',
  'replace',
  'accept',
  'refuse',
  'use',
  'print',
  'export',
  'answer',
  'transfer',
  'identify',
  'close',
  'forward',
  'administer',
] as const;
export type ActionName = (typeof actions)[number];

/** Who may call a route: anybody, anybody signed in, or who has an ability. */
export type Permission =
  'open' | 'signedIn' | { readonly action: ActionName; readonly subject: SubjectName };
