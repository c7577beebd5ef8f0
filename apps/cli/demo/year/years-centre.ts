import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { worldFile } from '../../../../test/worlds/demo-world.js';

interface Post {
  readonly unit: string;
  readonly role: string;
}
interface CentreFile {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly people: readonly { readonly login: string; readonly posts: readonly Post[] }[];
}
interface Additions {
  readonly units: CentreFile['units'];
  readonly staff: Readonly<Record<string, { readonly head?: string; readonly filler: string }>>;
}

/** Who does a unit's work: the head, and whoever fills in for the head to approve. */
export interface Staff {
  readonly head: string;
  readonly filler: string;
}

export interface YearsCentre {
  /** Its body file. */
  readonly file: string;
  /** Logins by unit code, of the units that have both. */
  readonly staff: ReadonlyMap<string, Staff>;
}

/** The demo's centre with as many units and people as a year of returns takes. */
export async function yearsCentre(): Promise<YearsCentre> {
  const centre = parse(await worldFile('trung-tam.yaml')) as CentreFile;
  const own = await readFile(new URL('don-vi-them.yaml', import.meta.url), 'utf8');
  const more = parse(own) as Additions;
  const units = [...centre.units, ...more.units];
  const people = [...centre.people, ...peopleOf(more, units)];
  return { file: stringify({ ...centre, units, people }), staff: staffOf(units, people) };
}

function peopleOf({ staff }: Additions, units: CentreFile['units']) {
  const since = '2025-07-01';
  return Object.entries(staff).flatMap(([unit, { head, filler }]) => {
    const place = units.find(({ code }) => code === unit)?.name ?? unit;
    const someone = (login: string, name: string, role: string, title: string) => ({
      ...{ login: `${login}.${unit.toLowerCase()}`, name },
      posts: [{ unit, role, title, from: since }],
    });
    return [
      ...(head ? [someone('truong', head, 'unitHead', `Trưởng ${place}`)] : []),
      someone('vien', filler, 'drafter', `Viên chức ${place}`),
    ];
  });
}

function staffOf(units: CentreFile['units'], people: CentreFile['people']): YearsCentre['staff'] {
  const holder = (unit: string, role: string) =>
    people.find(({ posts }) => posts.some((post) => post.unit === unit && post.role === role));
  return new Map(
    units.flatMap(({ code }) => {
      const [head, filler] = [holder(code, 'unitHead'), holder(code, 'drafter')];
      return head && filler ? [[code, { head: head.login, filler: filler.login }]] : [];
    }),
  );
}
