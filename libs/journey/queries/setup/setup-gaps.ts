import { vietnamDay } from '#kernel';
import type { AccountRow, Receiver, Unit } from '#modules/organisation';
import type { BookRow } from '#modules/registry';
import type { AdministeredKey } from '#modules/signing';

/** What a body has, as its rooms tell. */
export interface SetupFacts {
  readonly accounts: readonly AccountRow[];
  readonly units: readonly Unit[];
  /** Posts to which signing is delegated today. */
  readonly delegatedPosts: ReadonlySet<string>;
  readonly books: readonly BookRow[];
  readonly receivers: readonly Receiver[];
  readonly keys: readonly AdministeredKey[];
  readonly trustedRoots: number;
  readonly now: Date;
}

export interface SetupGap {
  readonly code: string;
  readonly text: string;
  readonly weight: 'blocking' | 'advice';
  readonly page: 'units' | 'people' | 'delegations' | 'books' | 'receivers' | 'keys';
}

/** What a body still lacks, what stops documents first. */
export function setupGaps(facts: SetupFacts): readonly SetupGap[] {
  const gaps = [
    ...peopleGaps(facts),
    ...bookGaps(facts),
    ...keyGaps(facts),
    ...signerGaps(facts),
    ...unitGaps(facts),
    ...receiverGaps(facts),
  ];
  return [
    ...gaps.filter(({ weight }) => weight === 'blocking'),
    ...gaps.filter(({ weight }) => weight === 'advice'),
  ];
}

type Page = SetupGap['page'];
const blocking = (page: Page, code: string, text: string): SetupGap => ({
  ...{ code, text, page, weight: 'blocking' },
});
const advice = (page: Page, code: string, text: string): SetupGap => ({
  ...{ code, text, page, weight: 'advice' },
});
const when = (missing: boolean, gap: SetupGap): SetupGap[] => (missing ? [gap] : []);

function peopleGaps({ accounts }: SetupFacts): SetupGap[] {
  const held = new Set(accounts.flatMap((one) => livePosts(one).map(({ role }) => role)));
  const idle = accounts.filter((one) => !one.disabled && livePosts(one).length === 0);
  return [
    ...when(
      !held.has('director'),
      blocking('people', 'NoHead', 'Cơ quan chưa có người đứng đầu, nên chưa ai ký văn bản được.'),
    ),
    ...when(
      !held.has('clerk'),
      blocking('people', 'NoClerk', 'Chưa có văn thư, nên chưa cấp số, gửi và nhận văn bản được.'),
    ),
    ...when(
      !held.has('formChecker'),
      blocking('people', 'NoFormChecker', 'Chưa có người kiểm tra thể thức; văn bản sẽ dừng ở đó.'),
    ),
    ...when(
      !held.has('drafter'),
      blocking('people', 'NoDrafter', 'Chưa có chuyên viên nào soạn thảo văn bản.'),
    ),
    ...when(
      idle.length > 0,
      advice(
        'people',
        'PeopleWithoutPost',
        `Chưa giữ vị trí nào nên chưa làm được gì: ${names(idle)}.`,
      ),
    ),
  ];
}

const bookGaps = ({ books, now }: SetupFacts): SetupGap[] => {
  const year = Number(vietnamDay(now).slice(0, 4));
  const has = (direction: BookRow['direction']) =>
    books.some((book) => book.direction === direction && book.firstYear <= year);
  return [
    ...when(
      !has('outgoing'),
      blocking(
        'books',
        'NoOutgoingBook',
        `Chưa có sổ văn bản đi của năm ${year}, nên chưa cấp số được.`,
      ),
    ),
    ...when(
      !has('incoming'),
      blocking(
        'books',
        'NoIncomingBook',
        `Chưa có sổ văn bản đến của năm ${year}, nên chưa tiếp nhận được.`,
      ),
    ),
  ];
};

const soonMs = 30 * 86_400_000;

function keyGaps({ keys, trustedRoots, now }: SetupFacts): SetupGap[] {
  const seals = keys.filter((key) => key.purpose === 'seal' && isUsable(key, now));
  const ends = Math.max(...seals.map(({ notAfter }) => notAfter.getTime()));
  return [
    ...when(
      seals.length === 0,
      blocking('keys', 'NoSeal', 'Chưa có khóa con dấu còn hiệu lực, nên chưa đóng dấu được.'),
    ),
    ...when(
      seals.length > 0 && ends - now.getTime() < soonMs,
      advice('keys', 'SealExpiresSoon', 'Khóa con dấu hết hiệu lực trong vòng 30 ngày.'),
    ),
    ...when(
      !keys.some((key) => key.purpose === 'transport' && isUsable(key, now)),
      blocking('keys', 'NoTransportKey', 'Chưa có khóa ký gói tin, nên chưa gửi ra ngoài được.'),
    ),
    ...when(
      trustedRoots === 0,
      blocking(
        'keys',
        'NoTrustedRoot',
        'Chưa tin cậy chứng thư gốc nào, nên chưa chữ ký nào hợp lệ.',
      ),
    ),
  ];
}

/** Whoever is to sign needs authority and a key; the head has the authority by himself. */
function signerGaps({ accounts, delegatedPosts, keys, now }: SetupFacts): SetupGap[] {
  const signs = (personId: string) =>
    keys.some((key) => key.personId === personId && isUsable(key, now));
  const isDelegated = (account: AccountRow) =>
    livePosts(account).some(({ id }) => delegatedPosts.has(id));
  const holders = (role: 'director' | 'deputyDirector') =>
    accounts.filter((one) => livePosts(one).some((post) => post.role === role));
  const deputies = holders('deputyDirector').filter((one) => !isDelegated(one));
  const keyless = accounts.filter(
    (one) => (holders('director').includes(one) || isDelegated(one)) && !signs(one.personId),
  );
  return [
    ...when(
      deputies.length > 0,
      advice(
        'delegations',
        'DeputyWithoutDelegation',
        `Cấp phó chưa được giao ký: ${names(deputies)}.`,
      ),
    ),
    ...when(
      keyless.length > 0,
      advice(
        'keys',
        'SignerWithoutKey',
        `Có thẩm quyền ký nhưng chưa có khóa ký: ${names(keyless)}.`,
      ),
    ),
  ];
}

/** Only where somebody drafts: a unit that writes nothing needs nobody to check it. */
function unitGaps({ accounts, units }: SetupFacts): SetupGap[] {
  const posts = accounts.flatMap(livePosts);
  const headless = units.filter(
    ({ id, closedOn }) =>
      closedOn === null &&
      posts.some((post) => post.unitId === id && post.role === 'drafter') &&
      !posts.some((post) => post.unitId === id && post.role === 'unitHead'),
  );
  return when(
    headless.length > 0,
    blocking(
      'people',
      'UnitWithoutHead',
      `Có người soạn thảo mà chưa có trưởng đơn vị để kiểm tra nội dung: ${names(headless)}.`,
    ),
  );
}

function receiverGaps({ receivers }: SetupFacts): SetupGap[] {
  const used = receivers.filter(({ disabled }) => !disabled);
  const untrusted = used.filter(
    ({ channel, certificatePem }) => channel === 'http' && certificatePem === null,
  );
  return [
    ...when(
      used.length === 0,
      advice('receivers', 'NoReceiver', 'Chưa có nơi nhận nào ngoài cơ quan.'),
    ),
    ...when(
      untrusted.length > 0,
      advice(
        'receivers',
        'ReceiverWithoutCertificate',
        `Chưa có chứng thư để tin gói tin và trả lời của: ${names(untrusted)}.`,
      ),
    ),
  ];
}

const livePosts = ({ disabled, posts }: AccountRow) =>
  disabled ? [] : posts.filter(({ live }) => live);

const isUsable = ({ notBefore, notAfter, disabledReason }: AdministeredKey, now: Date): boolean =>
  disabledReason === null && notBefore <= now && now <= notAfter;

const names = (named: readonly { readonly name: string }[]): string =>
  named.map(({ name }) => name).join(', ');
