import { MovableClock, vietnamDay } from '#kernel';
import type { DemoSecrets } from '../../../api/demo/demo-secrets.js';
import { Person } from '../person.js';
import type { Staff, YearsCentre } from './years-centre.js';

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The centre and its superior in the year that is played: its people, its units, its clock. */
export class Office {
  private readonly signedIn = new Map<string, Promise<Person>>();
  private unitsOfCentre: readonly Unit[] = [];

  constructor(
    private readonly origin: string,
    private readonly secrets: DemoSecrets,
    private readonly staff: YearsCentre['staff'],
    private readonly clock: MovableClock,
    readonly told: (step: string) => void,
  ) {}

  /** Whoever was signed in before the clock moved signs in again. */
  as(login: string): Promise<Person> {
    const known =
      this.signedIn.get(login) ??
      Person.signIn(this.origin, login, this.secrets.passwords[login] ?? '');
    this.signedIn.set(login, known);
    return known;
  }

  /** The same people on another day. */
  on(day: string): Office {
    const clock = new MovableClock(new Date(`${day}T08:30:00+07:00`));
    return new Office(this.origin, this.secrets, this.staff, clock, this.told);
  }

  get today(): string {
    return vietnamDay(this.clock.now());
  }

  /** To a day `YYYY-MM-DD`, never back; `time` is the time in Vietnam. */
  moveTo(day: string, time = '08:30'): void {
    const to = new Date(`${day}T${time}:00+07:00`);
    if (to.getTime() < this.clock.now().getTime()) {
      throw new Error(`Đồng hồ của năm mẫu không lùi về ${day}.`);
    }
    this.clock.moveTo(to);
    this.signedIn.clear();
  }

  pin(owner: string): string | undefined {
    return this.secrets.pins[owner];
  }

  async units(): Promise<readonly Unit[]> {
    if (this.unitsOfCentre.length === 0) {
      this.unitsOfCentre = await (await this.as(people.drafter)).get<Unit[]>('/api/units');
    }
    return this.unitsOfCentre;
  }

  async unit(code: string): Promise<Unit> {
    const found = (await this.units()).find((one) => one.code === code);
    if (!found) throw new Error(`Trung tâm mẫu không có đơn vị ${code}.`);
    return found;
  }

  /** Undefined for a unit without a head or without anybody to fill in. */
  async staffOf(unitId: string): Promise<Staff | undefined> {
    const code = (await this.units()).find(({ id }) => id === unitId)?.code;
    return code === undefined ? undefined : this.staff.get(code);
  }
}

/** The people of the year who are no unit's own, by what they do. */
export const people = {
  drafter: 'chuyenvien.tchc',
  head: 'truongphong.tchc',
  formChecker: 'thethuc',
  deputy: 'pgd1',
  otherDeputy: 'pgd2',
  clerk: 'vanthu1',
  auditor: 'thanhtra',
  administrator: 'quantri',
  superiorClerk: 'so.vanthu',
  superiorDrafter: 'so.chuyenvien',
  superiorHead: 'so.truongphong',
  superiorAdministrator: 'so.quantri',
  superiorLeader: 'so.giamdoc',
} as const;

export const coordinating = 'TCHC';

/** Only these need keys: RSA keys are slow to make. */
export const signsInTheYear = (login: string): boolean => login === people.deputy;

/** The nearest working day (Monday to Friday) at or before a day. */
export function workdayUpTo(day: string, daysBefore = 0): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - daysBefore);
  while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}

/** The nearest working day (Monday to Friday) after a day. */
export function workdayAfter(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  do at.setUTCDate(at.getUTCDate() + 1);
  while ([0, 6].includes(at.getUTCDay()));
  return at.toISOString().slice(0, 10);
}
