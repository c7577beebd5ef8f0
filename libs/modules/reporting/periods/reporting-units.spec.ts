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
  expect(reportingUnits([], [], [byAll], day).units).toEqual([]);
});

test('a unit that is no more reports through its successor, however far', () => {
  const { standFor } = reportingUnits(all, [next('lao', 'nhi'), next('nhi', 'noi')], [], day);
  expect(standFor('noi' as UnitId, led('lao'))).toEqual(['lao']);
  expect(standFor('noi' as UnitId, led('nhi', 'noi'))).toEqual(['nhi', 'noi']);
  expect(standFor('sap' as UnitId, led('lao'))).toEqual([]);
  expect(standFor('sap' as UnitId, byAll)).toEqual(['sap']);
});

test('one dissolved without a successor, or in a circle, is left out', () => {
  const circle = [next('lao', 'nhi'), next('nhi', 'lao')];
  expect(
    reportingUnits(all, circle, [led('lao')], day).standFor('noi' as UnitId, led('lao')),
  ).toEqual([]);
  expect(reportingUnits(all, [], [], day).standFor('noi' as UnitId, led('lao'))).toEqual([]);
});
