import { Switch } from 'antd';
import { Answered } from '../../parts/answered.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import styles from './pictures.module.css';

/** Whether who and when stand in words under the handwriting. */
export function InformationSwitch() {
  const answer = useAnswer('GET /api/signing-settings/appearance');
  const change = useAct('PUT /api/signing-settings/appearance');
  return (
    <section className={`card ${styles['information']}`} aria-labelledby="thong-tin-ky">
      <div>
        <h2 id="thong-tin-ky">Ghi người ký, thời gian ký dưới chữ ký</h2>
        <p className="soft">
          Nghị định 30/2020 không yêu cầu dòng này trên văn bản chính; chỉ bật khi quy chế của cơ
          quan cần.
        </p>
      </div>
      <Answered answer={answer}>
        {({ showsInformation }) => (
          <Switch
            aria-labelledby="thong-tin-ky"
            checked={showsInformation}
            loading={change.isPending}
            checkedChildren="Có ghi"
            unCheckedChildren="Không ghi"
            onChange={(next) => change.mutate({ body: { showsInformation: next } })}
          />
        )}
      </Answered>
    </section>
  );
}
