/** The years a plan is for; `year` is the one it counts from. */
export interface PlanYears {
  readonly year: number;
  readonly fromYear: number;
  readonly toYear: number;
}

/** `… giai đoạn 2026 - 2030` is for five years, `… năm 2026` for one, no year for that of its issue. */
export function planYears(subject: string, issuedOn: string): PlanYears {
  const [, from, to] = span.exec(subject) ?? [];
  if (from && to && to > from) {
    return { year: Number(from), fromYear: Number(from), toYear: Number(to) };
  }
  const named = /(?<!\d)(20\d\d)(?!\d)/.exec(subject.replace(cited, ''))?.[1];
  const year = Number(named ?? issuedOn.slice(0, 4));
  return { year, fromYear: year, toYear: year };
}

const span = /(?<!\d)(20\d\d)\s*(?:[-–—]|đến(?:\s+năm)?)\s*(20\d\d)(?!\d)/u;

/** Documents that a subject names by number keep their years: `số 12/2025/NĐ-CP`. */
const cited = /\d+\/20\d\d\/[\p{Lu}\d][\p{L}\d-]*/gu;
