import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import { worldFile } from '../../../../test/worlds/demo-world.js';
import { people } from './office.js';

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
  readonly staff: Readonly<Record<string, { readonly head?: string; readonly filler?: string }>>;
}

/** Who does a unit's work, and the head who approves it: of the coordinating unit where its own has nobody else. */
export interface Staff {
  readonly head: string;
  readonly filler: string;
}

export interface YearsCentre {
  /** Its body file. */
  readonly file: string;
  /** Logins of those the usual demo does not know. */
  readonly added: ReadonlySet<string>;
  /** Logins by unit code, of the units that have somebody. */
  readonly staff: ReadonlyMap<string, Staff>;
}

/** The demo's centre with as many units and people as a year of returns takes. */
export const yearsCentre = (): Promise<YearsCentre> => centreWith((more) => more);

/** The demo's centre with a head where a unit has nobody. */
export const headedCentre = (): Promise<YearsCentre> =>
  centreWith(({ staff }, { units, people: known }) => {
    const isEmpty = ({ code }: { readonly code: string }) =>
      !known.some(({ posts }) => posts.some(({ unit }) => unit === code));
    const heads = units.filter(isEmpty).flatMap(({ code }) => {
      const head = staff[code]?.head;
      return head ? [[code, { head }] as const] : [];
    });
    return { units: [], staff: Object.fromEntries(heads) };
  });

async function centreWith(
  taken: (all: Additions, centre: CentreFile) => Additions,
): Promise<YearsCentre> {
  const centre = parse(await worldFile('trung-tam.yaml')) as CentreFile;
  const own = await readFile(new URL('don-vi-them.yaml', import.meta.url), 'utf8');
  const more = taken(parse(own) as Additions, centre);
  const units = [...centre.units, ...more.units];
  const newcomers = peopleOf(more, units);
  const everybody = [...centre.people, ...newcomers];
  const file = stringify({ ...centre, units, people: everybody });
  const added = new Set(newcomers.map(({ login }) => login));
  return { file, added, staff: staffOf(units, everybody) };
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
      ...(filler ? [someone('vien', filler, 'drafter', `Viên chức ${place}`)] : []),
    ];
  });
}

function staffOf(units: CentreFile['units'], all: CentreFile['people']): YearsCentre['staff'] {
  const holder = (unit: string, role: string) =>
    all.find(({ posts }) => posts.some((post) => post.unit === unit && post.role === role));
  return new Map(
    units.flatMap(({ code }) => {
      const [head, filler] = [holder(code, 'unitHead'), holder(code, 'drafter')];
      if (!head) return [];
      const [works, approves] = filler ? [filler.login, head.login] : [head.login, people.head];
      return [[code, { head: approves, filler: works }]];
    }),
  );
}
