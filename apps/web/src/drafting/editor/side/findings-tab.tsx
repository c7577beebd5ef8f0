import { Answered } from '../../../parts/answered.js';
import { Mark } from '../../../parts/marks.js';
import { EmptyState } from '../../../parts/states.js';
import type { Tone } from '../../../theme/tokens.js';
import { goTo } from '../go-to.js';
import { AgainstLiving } from './against-living.js';
import styles from './side.module.css';
import { useFindings, type Finding } from './use-findings.js';

const severities: Readonly<Record<Finding['severity'], { name: string; tone: Tone }>> = {
  blocking: { name: 'Phải sửa', tone: 'late' },
  warning: { name: 'Nên xem', tone: 'soon' },
  note: { name: 'Lưu ý', tone: 'neutral' },
};
const order = Object.keys(severities);

/** Findings, those that stop the submission first; a click leads to the place. */
export const FindingsTab = () => (
  <Answered answer={useFindings()}>
    {({ findings, contradictions }) => (
      <>
        {findings.length === 0 ? (
          <EmptyState title="Chưa thấy chỗ nào thiếu hay sai thể thức" />
        ) : (
          <FindingList findings={findings} />
        )}
        {contradictions.length > 0 && <AgainstLiving contradictions={contradictions} />}
      </>
    )}
  </Answered>
);

export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul className={styles['list']}>
    {findings
      .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
      .map((finding, index) => (
        <li key={`${finding.rule} ${finding.nodeId} ${index}`}>
          <button type="button" className={styles['place']} onClick={() => goTo(finding)}>
            <Mark tone={severities[finding.severity].tone}>
              {severities[finding.severity].name}
            </Mark>{' '}
            <b>{finding.place}</b>
            <span className={styles['words']}>{finding.text}</span>
            {finding.clause && <span className="soft">{finding.clause}</span>}
          </button>
        </li>
      ))}
  </ul>
);
