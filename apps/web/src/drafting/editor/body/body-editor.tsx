import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { newNodeId } from '../new-node-id.js';
import { useChange, useContent } from '../saving/editing-context.js';
import styles from './body.module.css';
import { BodyToolbar } from './body-toolbar.js';
import { bodyToDoc } from './body-to-doc.js';
import { DerivedLabels } from './derived-labels.js';
import type { DocJson } from './doc-json.js';
import { docToBody } from './doc-to-body.js';
import { History } from './history.js';
import { StructureKeys } from './keys.js';
import { MarkedPlaces, showMarks, type PlaceMarks } from './marked-places.js';
import { NodeIds } from './node-ids.js';
import { Paste } from './paste.js';
import { Bold, Doc, Figure, Heading, Italic, Paragraph, Text } from './schema.js';
import { TypedLabels } from './typed-labels.js';

const extensions = [
  Doc,
  Paragraph,
  Heading,
  Text,
  Figure,
  Bold,
  Italic,
  History,
  StructureKeys,
  TypedLabels,
  DerivedLabels,
  MarkedPlaces,
  Paste,
  NodeIds.configure({ newId: newNodeId }),
];

/** The body: sections and paragraphs, numbered by their places. */
export function BodyEditor({ marks }: { readonly marks: PlaceMarks }) {
  const change = useChange();
  const body = useContent((content) => content.body);
  const [atFirst] = useState<JSONContent>(() => asContent(bodyToDoc(body, newNodeId)));
  const onUpdate = useEffectEvent((editor: Editor) => {
    const typed = docToBody(editor.state.doc.toJSON() as DocJson, newNodeId);
    change((content) => ({ ...content, body: typed }));
  });
  const editor = useEditor({
    extensions,
    content: atFirst,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': 'Nội dung văn bản',
        'aria-multiline': 'true',
        role: 'textbox',
        class: styles['text'] ?? '',
        spellcheck: 'false',
        lang: 'vi',
      },
    },
    onUpdate: ({ editor: typed }) => onUpdate(typed),
  });
  useEffect(() => showMarks(editor, marks), [editor, marks]);
  return (
    <section className={styles['body']} aria-label="Nội dung">
      <BodyToolbar editor={editor} />
      <EditorContent editor={editor} />
    </section>
  );
}

/** Tiptap's own type says less of the same. */
const asContent = ({ type, content }: DocJson): JSONContent => ({
  type,
  content: [...content] as JSONContent[],
});
