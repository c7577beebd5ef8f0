/**
 * What should happen, told a second time and much smaller than the product tells it: an internal
 * letter of the demo's centre, who may do what to it, and where it stands afterwards. Nothing here
 * comes from the product; the two must agree.
 */
export const acts = [
  'edit',
  'submission',
  'approval',
  'return',
  'withdrawal',
  'cancellation',
  'signature',
  'registration',
  'filing',
  'recall',
  'stageReturn',
  'objection',
  'askOpinion',
  'opinion',
  'claim',
  'release',
] as const;
export type Act = (typeof acts)[number];

/** The people of these walks. Two of them draft besides their post: duties must then part. */
export const people = [
  'chuyenvien.tchc',
  'truongphong.tchc',
  'thethuc',
  'pgd1',
  'pgd2',
  'vanthu1',
  'vanthu2',
  'truongkhoa.noi',
  'quantri',
] as const;
export type Who = (typeof people)[number];

const creator: Who = 'chuyenvien.tchc';
const writers: readonly Who[] = [creator, 'truongphong.tchc', 'vanthu2'];
const clerks: readonly Who[] = ['vanthu1', 'vanthu2'];
const checks = { content: 'truongphong.tchc', form: 'thethuc' } as const;
const signer: Who = 'pgd1';
/** Whom everybody asks who asks for an opinion. */
export const adviser: Who = 'truongkhoa.noi';

export const tasks = ['content', 'form', 'approve'] as const;
export type Task = (typeof tasks)[number];

export type State =
  | 'drafted'
  | 'inReview'
  | 'approved'
  | 'leaderSigned'
  | 'issued'
  | 'filed'
  | 'recalled'
  | 'cancelled';

export interface Model {
  readonly state: State;
  readonly round: number;
  readonly drafters: readonly Who[];
  readonly passed: readonly Task[];
  /** Of the opinion that was asked for in this round. */
  readonly advice: 'wanted' | 'given' | null;
  /** The clerk who has taken the numbering. */
  readonly holder: Who | null;
}

/** A review begins, or ends, without a vote. */
const unread = { passed: [], advice: null } as const;

export const newLetter: Model = {
  state: 'drafted',
  round: 0,
  drafters: [creator],
  ...unread,
  holder: null,
};

/** Review tasks that wait for somebody. */
export const openTasks = ({ state, passed }: Model): readonly Task[] => {
  if (state !== 'inReview') return [];
  const unchecked = (['content', 'form'] as const).filter((task) => !passed.includes(task));
  return unchecked.length > 0 ? unchecked : ['approve'];
};

/** Tasks this person may pass now. */
export const tasksOf = (letter: Model, who: Who): readonly Task[] =>
  letter.drafters.includes(who)
    ? []
    : openTasks(letter).filter((task) => (task === 'approve' ? signer : checks[task]) === who);

/** What this person may do now. */
export function allowed(letter: Model, who: Who): readonly Act[] {
  const { state, drafters, advice, holder } = letter;
  const drafts = drafters.includes(who);
  const isCalled = tasksOf(letter, who).length > 0;
  const isBehind = state === 'approved' || openTasks(letter).includes('approve');
  const numbers = state === 'leaderSigned' && clerks.includes(who) && !drafts;
  const isFree = holder === null || holder === who;
  const mayReturn: Partial<Record<State, readonly Who[]>> = {
    inReview: ['truongphong.tchc', 'thethuc', signer],
    approved: ['truongphong.tchc', signer],
    leaderSigned: isFree ? clerks : [],
  };
  const returns = !drafts && (mayReturn[state]?.includes(who) ?? false);
  const may: Record<Act, boolean> = {
    edit: state === 'drafted' && writers.includes(who),
    submission: state === 'drafted' && who === creator,
    cancellation: state === 'drafted' && who === creator,
    withdrawal: (state === 'inReview' || state === 'approved') && drafts,
    approval: isCalled,
    return: returns,
    stageReturn: returns && isBehind,
    objection: isCalled,
    askOpinion: (isCalled || (state === 'inReview' && drafts)) && advice === null,
    opinion: state === 'inReview' && who === adviser && advice === 'wanted',
    signature: state === 'approved' && who === signer,
    registration: numbers && isFree,
    claim: numbers && isFree,
    release: state === 'leaderSigned' && holder === who,
    filing: state === 'issued' && clerks.includes(who),
    recall: (state === 'issued' || state === 'filed') && [signer, 'pgd2', ...clerks].includes(who),
  };
  return acts.filter((act) => may[act]);
}

/** The letter after an act that is allowed. */
export function after(letter: Model, act: Act, who: Who, task: Task): Model {
  switch (act) {
    case 'edit':
      return { ...letter, drafters: [...new Set([...letter.drafters, who])] };
    case 'submission':
    case 'stageReturn':
      return { ...letter, ...unread, state: 'inReview', round: letter.round + 1 };
    case 'approval': {
      const passed = [...letter.passed, task];
      return { ...letter, passed, state: passed.length === tasks.length ? 'approved' : 'inReview' };
    }
    case 'return':
    case 'objection':
    case 'withdrawal':
      return { ...letter, ...unread, state: 'drafted', holder: null };
    case 'askOpinion':
      return { ...letter, advice: 'wanted' };
    case 'opinion':
      return { ...letter, advice: 'given' };
    case 'claim':
      return { ...letter, holder: who };
    case 'release':
      return { ...letter, holder: null };
    case 'cancellation':
      return { ...letter, state: 'cancelled' };
    case 'signature':
      return { ...letter, state: 'leaderSigned' };
    case 'registration':
      return { ...letter, state: 'issued' };
    case 'filing':
      return { ...letter, state: 'filed' };
    case 'recall':
      return { ...letter, state: 'recalled' };
  }
}
