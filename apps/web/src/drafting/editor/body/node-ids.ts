import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import type { NewNodeId } from '../new-node-id.js';

interface Found {
  readonly node: Node;
  readonly at: number;
}

/** Each block and figure keeps its id; what was split off or pasted a second time gets a new one. */
export const NodeIds = Extension.create<{ newId: NewNodeId }>({
  name: 'nodeIds',
  addProseMirrorPlugins() {
    const { newId } = this.options;
    return [
      new Plugin({
        appendTransaction: (transactions, _, { doc, tr }) =>
          transactions.some(({ docChanged }) => docChanged) ? withIds(doc, tr, newId) : null,
      }),
    ];
  },
});

function withIds(doc: Node, tr: Transaction, newId: NewNodeId): Transaction | null {
  const owners = new Map<string, Found>();
  doc.descendants((node, at) => {
    if (!('id' in node.attrs)) return !node.isText;
    const id = node.attrs['id'] as string | null;
    const owner = id === null ? undefined : owners.get(id);
    if (id !== null && !owner) {
      owners.set(id, { node, at });
    } else if (id !== null && owner && isLeftBehind(owner.node) && !isLeftBehind(node)) {
      // Enter before the text: the empty line is the new one.
      owners.set(id, { node, at });
      tr.setNodeAttribute(owner.at, 'id', newId());
    } else {
      tr.setNodeAttribute(at, 'id', newId());
    }
    return true;
  });
  return tr.docChanged ? tr : null;
}

const isLeftBehind = (node: Node): boolean => node.isTextblock && node.content.size === 0;
