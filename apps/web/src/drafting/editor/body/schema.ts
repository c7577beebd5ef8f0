import { Mark, mergeAttributes, Node } from '@tiptap/core';

const stored = (fallback: unknown) => ({ default: fallback, rendered: false });

/** The document: headings and paragraphs in one row. */
export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
export const Text = Node.create({ name: 'text', group: 'inline' });

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['node'] ?? null,
      renderHTML: ({ id }: { id?: string }) => (id ? { 'data-node': id } : {}),
    },
    level: { default: 1, renderHTML: ({ level }: { level?: number }) => ({ 'data-level': level }) },
    numbering: {
      default: 'roman',
      renderHTML: ({ numbering }: { numbering?: string }) => ({ 'data-numbering': numbering }),
    },
    depth: stored(0),
  }),
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${Number(node.attrs['level']) + 2}`,
    mergeAttributes(HTMLAttributes),
    0,
  ],
});

export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: '(text | figure)*',
  priority: 1_000,
  parseHTML: () => [{ tag: 'p' }],
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element: HTMLElement) => element.dataset['node'] ?? null,
      renderHTML: ({ id }: { id?: string }) => (id ? { 'data-node': id } : {}),
    },
    numbering: {
      default: 'none',
      parseHTML: (element: HTMLElement) => element.dataset['numbering'] ?? 'none',
      renderHTML: ({ numbering }: { numbering?: string }) => ({ 'data-numbering': numbering }),
    },
    depth: {
      default: 0,
      parseHTML: (element: HTMLElement) => Number(element.dataset['depth'] ?? 0),
      renderHTML: ({ depth }: { depth?: number }) => ({ 'data-depth': depth }),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes), 0],
});

/** A figure with its source: moved and deleted as one thing, never typed into. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    id: stored(null),
    value: stored('0'),
    unit: stored(null),
    source: stored(null),
  }),
  renderText: ({ node }) => printed(node.attrs),
  renderHTML: ({ node }) => [
    'span',
    { class: 'figure', title: 'Số liệu có nguồn: không sửa được tại đây' },
    printed(node.attrs),
  ],
});

/** Decimals with a comma, thousands with a point, the unit after a blank. */
function printed(attrs: Readonly<Record<string, unknown>>): string {
  const [whole = '', rest] = String(attrs['value']).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const value = rest ? `${grouped},${rest}` : grouped;
  const unit = attrs['unit'];
  return typeof unit === 'string' && unit ? `${value}${unit === '%' ? '' : ' '}${unit}` : value;
}

const markOf = (name: 'bold' | 'italic', key: string, tags: readonly string[], tag: string) =>
  Mark.create({
    name,
    excludes: '_',
    parseHTML: () => tags.map((one) => ({ tag: one })),
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) };
    },
  });

/** A run is bold or italic, not both: as the content model keeps it. */
export const Bold = markOf('bold', 'Mod-b', ['b', 'strong'], 'strong');
export const Italic = markOf('italic', 'Mod-i', ['i', 'em'], 'em');
