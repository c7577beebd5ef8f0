import { nfc, type Ids } from '#kernel';

/** Makes the pieces of a text that the system drafts, each with an id of its own. */
export const draftedWords = (ids: Ids) => ({
  line: (text: string) => ({ id: ids.next<'Node'>(), text: nfc(text) }),
  paragraph: (text: string) => ({
    kind: 'paragraph' as const,
    id: ids.next<'Node'>(),
    numbering: 'none' as const,
    content: [{ kind: 'text' as const, text: nfc(text) }],
  }),
});
