import { Deadline, Mark } from '../marks.js';
import { StageBox, StageEnd, StageWay } from '../stage-way.js';

interface StageExampleProps {
  readonly dueAt: string;
}

/** A way with a step of each standing. */
export const StageExample = ({ dueAt }: StageExampleProps) => (
  <StageWay label="Ví dụ các bước">
    <StageEnd>Trình</StageEnd>
    <StageBox title="Kiểm tra" standing="passed" mark={<Mark tone="done">đã qua</Mark>} line="">
      <li>Kiểm tra nội dung: Nguyễn Văn A</li>
    </StageBox>
    <StageBox
      title="Hội ý"
      standing="current"
      mark={<Mark tone="action">đang ở đây</Mark>}
      line="một người đồng ý"
      end={<Deadline dueAt={dueAt} />}
    >
      <li>Ký nháy: Trần Thị B</li>
    </StageBox>
    <StageBox title="Duyệt" standing="ahead" line="">
      <li>Duyệt: Lê Văn C</li>
    </StageBox>
  </StageWay>
);
