import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Upload } from 'antd';
import { wordsOf } from '../../../server/refusal.js';
import { useAct } from '../../../server/use-answer.js';
import type { PlaceMarks } from '../body/marked-places.js';
import type { Annex, NodeId } from '../content.js';
import { moved } from '../moved.js';
import { newNodeId } from '../new-node-id.js';
import { useChange, useContent, useEditing } from '../saving/editing-context.js';
import { AnnexPart } from './annex-part.js';
import styles from './annex.module.css';
import { newTableAnnex, type TableKind } from './new-annex.js';

const kinds: readonly { readonly key: TableKind; readonly label: string }[] = [
  { key: 'targets', label: 'Bảng chỉ tiêu' },
  { key: 'tasks', label: 'Bảng phân công nhiệm vụ' },
  { key: 'other', label: 'Bảng tự do' },
];

/** What follows the text: tables that are written here, files that come along. */
export function Annexes({ marks }: { readonly marks: PlaceMarks }) {
  const annexes = useContent((content) => content.annexes);
  const change = useChange();
  const add = (annex: Annex): void =>
    change((content) => ({ ...content, annexes: [...content.annexes, annex] }));
  const write = (id: NodeId, to: (annex: Annex) => Annex): void =>
    change((content) => ({
      ...content,
      annexes: content.annexes.map((one) => (one.id === id ? to(one) : one)),
    }));
  const move = (id: NodeId, by: 1 | -1): void =>
    change((content) => ({ ...content, annexes: moved(content.annexes, id, by) }));
  const remove = (id: NodeId): void =>
    change((content) => ({ ...content, annexes: content.annexes.filter((one) => one.id !== id) }));
  return (
    <>
      {annexes.map((annex, index) => (
        <AnnexPart
          key={annex.id}
          annex={annex}
          index={index}
          total={annexes.length}
          marks={marks}
          change={(to) => write(annex.id, to)}
          move={(by) => move(annex.id, by)}
          remove={() => remove(annex.id)}
        />
      ))}
      <div className={styles['add']}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: kinds.map(({ key, label }) => ({ key, label })),
            onClick: ({ key }) => add(newTableAnnex(key as TableKind, newNodeId)),
          }}
        >
          <Button icon={<PlusOutlined />}>Thêm phụ lục</Button>
        </Dropdown>{' '}
        <AttachPdf add={add} />
      </div>
    </>
  );
}

function AttachPdf({ add }: { readonly add: (annex: Annex) => void }) {
  const { documentId } = useEditing();
  const { message } = App.useApp();
  const attach = useAct('POST /api/documents/:documentId/attachments');
  const upload = (file: File): void =>
    attach.mutate(
      { params: { documentId }, query: { fileName: file.name }, body: file },
      {
        onSuccess: ({ sha256, fileName }) =>
          add({ kind: 'attached', id: newNodeId(), title: '', fileName, sha256 }),
        onError: (error) => void message.error(wordsOf(error)),
      },
    );
  return (
    <Upload
      accept="application/pdf"
      showUploadList={false}
      beforeUpload={(file) => {
        upload(file);
        return false;
      }}
    >
      <Button loading={attach.isPending}>Đính kèm tệp PDF làm phụ lục</Button>
    </Upload>
  );
}
