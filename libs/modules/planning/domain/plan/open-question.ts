/** What could not be read out of a row and has to be answered by a person. */
export type OpenQuestion =
  | { readonly kind: 'unit'; readonly spelling: string; readonly side: 'lead' | 'with' }
  | { readonly kind: 'schedule'; readonly phrase: string; readonly unread: string }
  | { readonly kind: 'measure'; readonly words: string };
