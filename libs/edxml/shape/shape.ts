import { branch, type XmlElement } from '../xml/element.js';
import { isBlank, only, repeated, type Reader } from './reader.js';

/** How one part of the model stands in the XML; the same description writes it and reads it. */
export interface Shape<T> {
  write(value: T): readonly XmlElement[];
  read(from: Reader): T;
}

type Shapes<T> = { readonly [Key in keyof T]-?: Shape<T[Key]> };

/** The fields of an object, written in the order in which they are listed. */
export function fields<T extends object>(shapes: Shapes<T>): Shape<T> {
  const entries = Object.entries(shapes) as [keyof T & string, Shape<T[keyof T]>][];
  return {
    write: (value) => entries.flatMap(([key, shape]) => shape.write(value[key])),
    read: (from) =>
      Object.fromEntries(
        entries
          .map(([key, shape]) => [key, shape.read(from)] as const)
          .filter(([, value]) => value !== undefined),
      ) as T,
  };
}

/** An element that holds what `shape` describes. */
export const within = <T>(name: string, shape: Shape<T>): Shape<T> => ({
  write: (value) => [branch(name, shape.write(value))],
  read: (from) => shape.read(only(from, name)),
});

/** Like `within`, but an element without any text is as good as absent. */
export const maybeWithin = <T>(name: string, shape: Shape<T>): Shape<T | undefined> => ({
  write: (value) => [branch(name, value === undefined ? [] : shape.write(value))],
  read: (from) => {
    const inner = only(from, name);
    return isBlank(inner.element) ? undefined : shape.read(inner);
  },
});

/** An element that may be repeated; blank ones are skipped. */
export const each = <T>(name: string, shape: Shape<T>): Shape<readonly T[]> => ({
  write: (values) => values.map((value) => branch(name, shape.write(value))),
  read: (from) =>
    repeated(from, name)
      .filter(({ element }) => !isBlank(element))
      .map((inner) => shape.read(inner)),
});
