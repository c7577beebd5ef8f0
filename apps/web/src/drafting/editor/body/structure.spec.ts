import type { Level } from '../content.js';
import {
  makeHeading,
  makeParagraph,
  moveParagraph,
  moveSection,
  type Placing,
} from './structure.js';

const heading = (
  level: Level,
  depth = level - 1,
  numbering: Placing['numbering'] = usual[level],
): Placing => ({
  isHeading: true,
  level,
  depth,
  numbering,
});
const usual = { 1: 'roman', 2: 'arabic', 3: 'letter', 4: 'bullet' } as const;
const line = (depth: number): Placing => ({
  isHeading: false,
  level: null,
  depth,
  numbering: 'none',
});

test('a section goes one level down with all that it holds', () => {
  const blocks = [heading(1), heading(1), line(1), heading(2), line(2), heading(1)];
  expect(moveSection(blocks, 1, 1)).toEqual([
    heading(1),
    heading(2),
    line(2),
    heading(3),
    line(3),
    heading(1),
  ]);
});

test('and back up it is as before', () => {
  const blocks = [heading(1), heading(1), line(1), heading(2), line(2)];
  const there = moveSection(blocks, 1, 1);
  expect(there && moveSection(there, 1, -1)).toEqual(blocks);
});

test('nothing lies above level 1 or below level 4', () => {
  expect(moveSection([heading(1)], 0, -1)).toBeNull();
  expect(moveSection([heading(4, 0)], 0, 1)).toBeNull();
});

test('a new level is numbered as its neighbours of that level are', () => {
  const blocks = [heading(1), heading(2, 1, 'decimal'), heading(1), line(1)];
  expect(moveSection(blocks, 2, 1)?.[2]).toEqual(heading(2, 1, 'decimal'));
});

test('a line steps out of its section and in again, no further than a section is open', () => {
  const blocks = [heading(1), heading(2), line(2)];
  expect(moveParagraph(blocks, 2, 1)).toBeNull();
  const out = moveParagraph(blocks, 2, -1);
  expect(out?.[2]).toEqual(line(1));
  expect(out && moveParagraph(out, 2, 1)).toEqual(blocks);
  expect(moveParagraph([line(0)], 0, -1)).toBeNull();
});

test('a line that becomes a heading takes the lines below it into its section', () => {
  const blocks = [heading(1), line(1), line(1), heading(1), line(1)];
  expect(makeHeading(blocks, 1, 2)).toEqual([heading(1), heading(2), line(2), heading(1), line(1)]);
});

test('a heading that becomes a line leaves its lines to the section before', () => {
  const blocks = [heading(1), heading(2), line(2), heading(1)];
  expect(makeParagraph(blocks, 1, 'none')).toEqual([heading(1), line(1), line(1), heading(1)]);
});
