import {
  BoldOutlined,
  ItalicOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { redo, undo } from '@tiptap/pm/history';
import { useEditorState, type Editor } from '@tiptap/react';
import { Button, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Level, Numbering } from '../content.js';
import styles from './body.module.css';
import { moveBlock, setHeading, setHeadingNumbering, setParagraph } from './keys.js';

const lineKinds: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'heading:1', label: 'Đề mục cấp 1' },
  { value: 'heading:2', label: 'Đề mục cấp 2' },
  { value: 'heading:3', label: 'Đề mục cấp 3' },
  { value: 'heading:4', label: 'Đề mục cấp 4' },
  { value: 'paragraph', label: 'Đoạn văn' },
];

const numberings: readonly { readonly value: Numbering; readonly label: string }[] = [
  { value: 'none', label: 'Không đánh số' },
  { value: 'roman', label: 'I. II. III.' },
  { value: 'arabic', label: '1. 2. 3.' },
  { value: 'decimal', label: '1.1. 1.2.' },
  { value: 'letter', label: 'a) b) c) d) đ)' },
  { value: 'bullet', label: 'Gạch đầu dòng -' },
  { value: 'article', label: 'Điều 1.' },
  { value: 'chapter', label: 'Chương I' },
  { value: 'division', label: 'Mục 1' },
  { value: 'part', label: 'Phần I' },
];

/** What the line at the cursor is, and how to change it. */
export function BodyToolbar({ editor }: { readonly editor: Editor }) {
  const now = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { parent } = now.state.selection.$from;
      const isHeading = parent.type.name === 'heading';
      return {
        kind: isHeading ? `heading:${parent.attrs['level'] as Level}` : 'paragraph',
        numbering: (parent.attrs['numbering'] ?? 'none') as Numbering,
        isHeading,
        bold: now.isActive('bold'),
        italic: now.isActive('italic'),
      };
    },
  });
  const then = (act: () => unknown) => (): void => {
    act();
    editor.view.focus();
  };
  const pick = (kind: string): void => {
    const level = Number(kind.split(':')[1]);
    then(() => (level ? setHeading(editor, level as Level) : setParagraph(editor, 'none')))();
  };
  const number = (numbering: Numbering): void =>
    then(() =>
      now.isHeading ? setHeadingNumbering(editor, numbering) : setParagraph(editor, numbering),
    )();
  return (
    <div className={styles['tools']} role="toolbar" aria-label="Định dạng nội dung">
      <Select
        size="small"
        value={now.kind}
        options={[...lineKinds]}
        onChange={pick}
        className={styles['kind'] ?? ''}
        aria-label="Dòng này là"
      />
      <Select
        size="small"
        value={now.numbering}
        options={[...numberings]}
        onChange={number}
        className={styles['kind'] ?? ''}
        aria-label="Đánh số"
      />
      <Tool
        name="Lùi ra một cấp (Shift+Tab)"
        icon={<MenuFoldOutlined />}
        act={then(() => moveBlock(editor, -1))}
      />
      <Tool
        name="Vào một cấp (Tab)"
        icon={<MenuUnfoldOutlined />}
        act={then(() => moveBlock(editor, 1))}
      />
      <Tool
        name="Đậm (Ctrl+B)"
        icon={<BoldOutlined />}
        on={now.bold}
        act={then(() => editor.commands.toggleMark('bold'))}
      />
      <Tool
        name="Nghiêng (Ctrl+I)"
        icon={<ItalicOutlined />}
        on={now.italic}
        act={then(() => editor.commands.toggleMark('italic'))}
      />
      <Tool
        name="Hoàn tác (Ctrl+Z)"
        icon={<UndoOutlined />}
        act={then(() => undo(editor.state, editor.view.dispatch))}
      />
      <Tool
        name="Làm lại (Ctrl+Y)"
        icon={<RedoOutlined />}
        act={then(() => redo(editor.state, editor.view.dispatch))}
      />
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly on?: boolean;
  readonly act: () => void;
}

const Tool = ({ name, icon, on, act }: ToolProps) => (
  <Tooltip title={name}>
    <Button
      type="text"
      size="small"
      icon={icon}
      aria-label={name}
      {...(on !== undefined && { 'aria-pressed': on })}
      className={on ? (styles['on'] ?? '') : ''}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    />
  </Tooltip>
);
