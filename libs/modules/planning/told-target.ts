import type { Measure, ReplyOf, targetsContract } from '#contracts';
import type { Directory } from '#modules/organisation';
import { demandedOver } from './domain/target/demanded-over.js';
import { measureText } from './domain/target/measure-text.js';
import { newestByUnit } from './domain/target/newest-actuals.js';
import { lightNames, lightOf, percentOfTarget, type Light } from './domain/target/traffic-light.js';
import type { ActualRow, TargetRow } from './store/targets.sql.js';
import { toldPlace } from './told-task.js';
import { toldSchedule } from './told-schedule.js';
import { toldUnits, type UnitNames } from './told-units.js';

export type TargetView = ReplyOf<typeof targetsContract.list>['targets'][number];
type ToldActual = NonNullable<TargetView['latest']>;

/** What telling a target needs besides its row. */
export interface TellTarget {
  readonly units: UnitNames;
  readonly directory: Directory;
  readonly nearPercent: number;
}

/** A target with its light: the worst of the newest values of the units that answer for it. */
export function toldTarget(
  row: TargetRow,
  newestFirst: readonly ActualRow[],
  tell: TellTarget,
): TargetView {
  const counts = lightCounts(row, newestFirst, tell.nearPercent);
  const light = worst(counts);
  const [latest] = newestFirst;
  const { id, number, words, note, measure } = row;
  return {
    ...toldPlace(row),
    ...toldUnits(row, tell.units),
    ...{ id, number, words, note, measure, light, counts },
    measureText: measure && measureText(measure),
    schedule: toldSchedule(row.schedule, row),
    lightName: lightNames[light],
    latest: latest ? toldActual(latest, measure, tell) : null,
    asked: row.asked.length > 0,
  };
}

export type LightCounts = Readonly<Record<Light, number>>;

/** How many units stand where; a unit without a value counts as none. */
export function lightCounts(
  { measure, leadUnits }: Pick<TargetRow, 'measure' | 'leadUnits'>,
  newestFirst: readonly Pick<ActualRow, 'unitId' | 'value' | 'from' | 'to'>[],
  nearPercent: number,
): LightCounts {
  const newest = newestByUnit(newestFirst);
  const lights = newest.map((one) =>
    lightOf(measure && demandedOver(measure, one), one.value, nearPercent),
  );
  const silent = leadUnits.filter((unitId) => !newest.some((one) => one.unitId === unitId)).length;
  const of = (light: Light) => lights.filter((one) => one === light).length;
  return { met: of('met'), near: of('near'), behind: of('behind'), none: of('none') + silent };
}

const worst = ({ met, near, behind }: LightCounts): Light =>
  behind > 0 ? 'behind' : near > 0 ? 'near' : met > 0 ? 'met' : 'none';

export function toldActual(
  { id, unitId, from, to, value, personId, at, source, byHand, replaced }: ActualRow,
  measure: Measure | null,
  { directory, nearPercent }: TellTarget,
): ToldActual {
  const wanted = measure && demandedOver(measure, { from, to });
  return {
    ...{ id, unitId, from, to, value, source, byHand, replaced },
    unitName: directory.unit(unitId),
    percentOfTarget: wanted && percentOfTarget(wanted, value),
    light: lightOf(wanted, value, nearPercent),
    personName: directory.person(personId),
    at: at.toISOString(),
  };
}
