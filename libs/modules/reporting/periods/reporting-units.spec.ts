import type { UnitId } from '#kernel';
import type { Unit } from '#modules/organisation';
import { reportingUnits } from './reporting-units.js';

const unit = (id: string, kind: Unit['kind'] = 'khoa', closedOn: string | null = null) => ({
  ...{ id: id as UnitId, kind, closedOn },
});
const led = (...units: string[]) => ({ leadUnits: units as UnitId[], leadAll: false });
const byAll = { leadUnits: [], leadAll: true };
const day = '2026-06-01';
const all = [
  unit('lanhDao', 'leadership'),
  unit('thanhTra', 'ban'),
  unit('noi'),
  unit('nhi', 'khoa', '2026-04-01'),
  unit('lao', 'khoa', '2026-03-01'),
  unit('sap', 'khoa', '2026-07-01'),
];
const next = (unitId: string, successorId: string) => ({
  ...{ unitId: unitId as UnitId, successorId: successorId as UnitId },
});

test('units that work report; the leadership and a ban only when they lead something', () => {
  expect(reportingUnits(all, [], [], day).units).toEqual(['noi', 'sap']);
  expect(reportingUnits(all, [], [led('thanhTra')], day).units).toEqual(['thanhTra', 'noi', 'sap']);
  const everybody = { ...led('thanhTra', 'noi'), leadAll: true };
  expect(reportingUnits(all, [], [everybody], day).units).toEqual(['noi', 'sap']);
  expect(reportingUnits([], [], [byAll], day).units).toEqual([]);
});

test('a unit that is no more reports through its successor, however far', () => {
  const { ownerOf } = reportingUnits(all, [next('lao', 'nhi'), next('nhi', 'noi')], [], day);
  const of = (unitId: string, row: Parameters<typeof ownerOf>[1]) => ownerOf(unitId as UnitId, row);
  expect(of('noi', led('lao'))).toBe('lao');
  expect(of('noi', led('nhi', 'noi'))).toBe('noi');
  expect(of('sap', led('lao'))).toBeNull();
  expect(of('sap', { ...led('noi'), leadAll: true })).toBe('sap');
});

test('one dissolved without a successor, or in a circle, is left out', () => {
  const circle = [next('lao', 'nhi'), next('nhi', 'lao')];
  for (const successions of [circle, []]) {
    const { ownerOf } = reportingUnits(all, successions, [led('lao')], day);
    expect(ownerOf('noi' as UnitId, led('lao'))).toBeNull();
  }
});
