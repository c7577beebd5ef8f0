import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProblemCode, problemCodes, problemEntry, problemOf } from './index.js';

const here = import.meta.dirname;

/** Gives every detail the same word, whatever its name. */
const anyDetails = new Proxy<Record<string, unknown>>({}, { get: () => 'Văn thư' });
const vietnamese = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i;

it.each(problemCodes)('%s is a sentence in Vietnamese with the status of a refusal', (code) => {
  const { status, text } = problemEntry(code);
  expect(code).toMatch(/^([A-Z][a-z0-9]*){2,}$/);
  expect(status).toBeGreaterThanOrEqual(400);
  const told = text(anyDetails);
  expect(told.normalize('NFD').normalize('NFC')).toBe(told);
  expect(told).toMatch(vietnamese);
  expect(told).toMatch(/^"?\p{Lu}.*[.:?!\p{L}]$/su);
  expect(told).not.toMatch(/undefined|\[object/);
});

it('every catalogue in this folder is merged, and no code stands in two', () => {
  const files = readdirSync(here).filter((name) => name.endsWith('.problems.ts'));
  const codes = files.flatMap((name) =>
    [...readFileSync(join(here, name), 'utf8').matchAll(/^  ([A-Z]\w+): \{/gm)].map(([, c]) => c),
  );
  expect([...codes].sort()).toEqual([...problemCodes].sort());
});

it('a refusal keeps where, whom it waits for and every fault, and no other detail', () => {
  expect(
    problemOf({
      code: 'NothingIsFound',
      details: { where: 'a', waitingFor: 'Văn thư', faults: [1], inner: 'x' },
    }),
  ).toEqual({
    type: 'urn:trinh-ky:problem:NothingIsFound',
    title: 'Không tìm thấy',
    status: 404,
    detail: 'Không có nội dung này, hoặc bạn không được xem.',
    code: 'NothingIsFound',
    where: 'a',
    waitingFor: 'Văn thư',
    faults: [1],
  });
});

it('a name of every object is no code', () => {
  expect(isProblemCode('toString')).toBe(false);
});
