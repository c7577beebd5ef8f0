import { create, type PathCommand } from '@cantoo/fontkit';
import { nfc } from '#kernel';
import type { Point, Shape } from './raster.js';

/** Points on a circle, the angle running clockwise from the top, in radians. */
export const onCircle = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.sin(angle),
  y - radius * Math.cos(angle),
];

const circle = (centre: Point, radius: number, corners: number): readonly Point[] =>
  Array.from({ length: corners }, (_, i) => onCircle(centre, radius, (i * 2 * Math.PI) / corners));

export const ring = (centre: Point, outer: number, thickness: number): Shape => [
  circle(centre, outer, 180),
  circle(centre, outer - thickness, 180),
];

export const star = (centre: Point, radius: number): Shape => [
  Array.from({ length: 10 }, (_, i) =>
    onCircle(centre, i % 2 === 0 ? radius : radius * 0.382, (i * Math.PI) / 5),
  ),
];

/** A line of changing width: round at each point, a quadrangle from each to the next. */
export const stroke = (
  points: readonly Point[],
  widthAt: (share: number) => number,
): readonly Shape[] =>
  points.flatMap((point, i) => {
    const next = points[i + 1] ?? point;
    const radius = widthAt(i / points.length) / 2;
    const along = Math.hypot(next[0] - point[0], next[1] - point[1]) || 1;
    const [dx, dy] = [
      ((next[1] - point[1]) * radius) / along,
      ((point[0] - next[0]) * radius) / along,
    ];
    const bridge: readonly Point[] = [
      [point[0] + dx, point[1] + dy],
      [next[0] + dx, next[1] + dy],
      [next[0] - dx, next[1] - dy],
      [point[0] - dx, point[1] - dy],
    ];
    return [[circle(point, radius, 12)], [bridge]];
  });

/** Letters of a TrueType font along a circle; `outward` reads from outside, else from inside. */
export const textOnCircle = (
  trueType: Uint8Array,
  text: string,
  placing: { centre: Point; radius: number; size: number; middle: number; outward: boolean },
): readonly Shape[] => {
  const font = create(trueType);
  if (!('glyphForCodePoint' in font)) throw new TypeError('a single font is needed');
  const scale = placing.size / font.unitsPerEm;
  const glyphs = [...nfc(text)].flatMap(
    (letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0) ?? [],
  );
  const spacing = placing.size * 0.12;
  const whole = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth * scale + spacing, 0);
  const direction = placing.outward ? 1 : -1;
  let travelled = -whole / 2;
  return glyphs.map((glyph) => {
    const half = (glyph.advanceWidth * scale) / 2;
    const angle = placing.middle + (direction * (travelled + half)) / placing.radius;
    travelled += half * 2 + spacing;
    const turn = placing.outward ? angle : angle + Math.PI;
    const [x, y] = onCircle(placing.centre, placing.radius, angle);
    return outlines(glyph.path.commands).map((outline) =>
      outline.map(([gx, gy]): Point => {
        const [dx, dy] = [gx * scale - half, -gy * scale];
        return [
          x + dx * Math.cos(turn) - dy * Math.sin(turn),
          y + dx * Math.sin(turn) + dy * Math.cos(turn),
        ];
      }),
    );
  });
};

/** A glyph's path as polygons; TrueType curves are quadratic. */
const outlines = (commands: readonly PathCommand[]): readonly (readonly Point[])[] => {
  const done: Point[][] = [];
  for (const { command, args } of commands) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = args;
    if (command === 'moveTo') done.push([[x1, y1]]);
    if (command === 'lineTo') done.at(-1)?.push([x1, y1]);
    if (command === 'quadraticCurveTo')
      done.at(-1)?.push(...quadratic(done.at(-1)?.at(-1) ?? [0, 0], [x1, y1], [x2, y2]));
  }
  return done;
};

const quadratic = (from: Point, over: Point, to: Point): readonly Point[] =>
  [0.25, 0.5, 0.75, 1].map((t): Point => {
    const weights = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2] as const;
    return [
      weights[0] * from[0] + weights[1] * over[0] + weights[2] * to[0],
      weights[0] * from[1] + weights[1] * over[1] + weights[2] * to[1],
    ];
  });
