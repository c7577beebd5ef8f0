import { makeTestAuthority, type TestAuthority, type TestCredential } from '#pades';
import { MovableClock, systemIds } from '#kernel';

/** Everybody a signing test needs. All invented. */
export interface TestPki {
  readonly authority: TestAuthority;
  readonly foreign: TestAuthority;
  readonly leader: TestCredential;
  readonly seal: TestCredential;
  readonly departmentSeal: TestCredential;
  readonly otherPerson: TestCredential;
  /** Like the leader's, but run out before the tests' day. */
  readonly expired: TestCredential;
  /** Named as the leader, issued by an authority that nobody trusts. */
  readonly impostor: TestCredential;
}

/** The day on which the tests sign. */
export const signingDay = new Date('2026-01-06T07:30:00Z');

const centre = 'Trung tâm Y tế Ví Dụ';
const leader = {
  commonName: 'Nguyễn Văn A',
  title: 'Phó Giám đốc',
  organisation: centre,
  key: 'rsa-2048',
} as const;

export const makeTestPki = async (): Promise<TestPki> => {
  const tools = { clock: new MovableClock(signingDay), ids: systemIds };
  const authority = await makeTestAuthority(tools);
  const foreign = await makeTestAuthority(tools, 'Lạ');
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  return {
    authority,
    foreign,
    leader: await authority.issue(leader),
    seal: await authority.issue({ commonName: centre, organisation: centre, key: 'p-256' }),
    departmentSeal: await authority.issue({
      commonName: 'Sở Y tế Ví Dụ',
      organisation: 'Sở Y tế Ví Dụ',
      key: 'p-256',
    }),
    otherPerson: await authority.issue({
      ...leader,
      commonName: 'Trần Thị B',
      title: 'Viên chức',
      key: 'p-256',
    }),
    expired: await authority.issue({
      ...leader,
      key: 'p-256',
      validFrom: day('2022-01-01'),
      validTo: day('2025-12-31'),
    }),
    impostor: await foreign.issue({ ...leader, key: 'p-256' }),
  };
};
