import { Button } from 'antd';
import { PageHead } from '../parts/page-head.js';
import { fileAddress } from '../server/call.js';
import { TrailFilters } from './trail-filters.js';
import { TrailTable } from './trail-table.js';
import { TrailVerdict } from './trail-verdict.js';

/** What happened, by whom, when; whether anything is missing or was changed. */
export const TrailPage = () => (
  <>
    <PageHead
      title="Nhật ký"
      line="Mọi việc đã làm trong hệ thống, kể cả những lần bạn xem. Không ai sửa hay xóa được."
      actions={
        <Button href={fileAddress('GET /api/trail/export.jsonl')} download="nhat-ky.jsonl">
          Xuất kèm bằng chứng
        </Button>
      }
    />
    <TrailVerdict />
    <TrailFilters />
    <TrailTable />
  </>
);
