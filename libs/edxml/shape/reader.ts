import { problem, type Problem } from '../problems.js';
import { childrenNamed, type XmlElement } from '../xml/element.js';

/** An element being read (or its absence); problems of form are collected on the way. */
export interface Reader {
  readonly element: XmlElement | undefined;
  readonly path: string;
  readonly problems: Problem[];
}

export const readerOf = (element: XmlElement | undefined, path = ''): Reader => ({
  element,
  path,
  problems: [],
});

/** Every element of that name, in order. */
export const repeated = (from: Reader, name: string): Reader[] =>
  childrenNamed(from.element, name).map((element, position, { length }) => ({
    element,
    path: below(from.path, length > 1 ? `${name}[${position + 1}]` : name),
    problems: from.problems,
  }));

/** The one element of that name; a second one is a problem, never silently ignored. */
export function only(from: Reader, name: string): Reader {
  const [first, second] = repeated(from, name);
  if (second) from.problems.push(problem('ElementIsRepeated', second.path));
  return first ?? { ...from, element: undefined, path: below(from.path, name) };
}

export const isBlank = (element: XmlElement | undefined): boolean =>
  !element || (element.text.trim() === '' && element.children.every(isBlank));

export const below = (path: string, name: string): string => (path ? `${path}/${name}` : name);
