import { Alert, App, Button, Upload } from 'antd';
import { settle } from '../../drafting/editor/saving/autosave.js';
import { whyNotSent } from '../../drafting/new/file/sendable.js';
import { FaultList } from '../../parts/fault-list.js';
import { fileAddress } from '../../server/call.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';
import type { ReturnAutosave } from './filling/return-autosave.js';
import type { UnitReturn } from './return-types.js';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface FillFromSheetProps {
  readonly view: UnitReturn;
  readonly autosave: ReturnAutosave;
}

/** Figures out of a spreadsheet, for units that keep theirs there. */
export function FillFromSheet({ view, autosave }: FillFromSheetProps) {
  const { message } = App.useApp();
  const params = { returnId: view.id };
  const read = useAct('POST /api/returns/:returnId/import');
  async function send(file: File): Promise<void> {
    const tooLarge = whyNotSent(file);
    if (tooLarge) return void message.error(tooLarge);
    if (!(await settle(autosave))) return void message.warning('Phiếu chưa lưu được.');
    const expectedRevision = autosave.getSnapshot().context.saved.revision;
    const body = new Blob([file], { type: sheetType });
    read.mutate(
      { params, query: { expectedRevision }, body },
      { onSuccess: ({ read: rows }) => void message.success(`Đã nhập ${rows} dòng.`) },
    );
  }
  return (
    <section className="card" aria-labelledby="bang-tinh">
      <h2 id="bang-tinh">Nhập từ bảng tính</h2>
      <p className="soft" style={{ margin: '6px 0 10px' }}>
        Tải bảng các chỉ tiêu, nhiệm vụ của phiếu, điền trong Excel rồi nhập lại.
      </p>
      <Button href={fileAddress('GET /api/returns/:returnId/sheet.xlsx', { params })}>
        Tải bảng .xlsx
      </Button>{' '}
      <Upload
        accept=".xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Button loading={read.isPending}>Nhập tệp .xlsx…</Button>
      </Upload>
      {read.error && (
        <Alert type="error" showIcon style={{ marginTop: 10 }} title={wordsOf(read.error)} />
      )}
      <FaultList error={read.error} />
    </section>
  );
}
