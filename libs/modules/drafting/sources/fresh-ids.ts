import type { Ids } from '#kernel';
import type { DocumentContent } from '#nd30';

/** The same text as a document of its own: every node, and whatever names it, gets a new id. */
export function withFreshIds(content: DocumentContent, ids: Ids): DocumentContent {
  const fresh = new Map<string, string>();
  for (const id of idsIn(content)) fresh.set(id, ids.next<'Node'>());
  return renamed(content, fresh) as DocumentContent;
}

function idsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, entry]) =>
    name === 'id' && typeof entry === 'string' ? [entry] : idsIn(entry),
  );
}

/** Cells are kept by the id of their column, so names of fields are renamed as well. */
function renamed(value: unknown, fresh: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return fresh.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, fresh));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [fresh.get(name) ?? name, renamed(entry, fresh)]),
  );
}
