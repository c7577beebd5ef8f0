import type { RequestOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { Named } from '../return/line-evidence.js';
import styles from './figure.module.css';

type Params = RequestOf<'GET /api/reports/:documentId/figures/:figureId/evidence'>['params'];

/** What units named as proof of the values a figure was made of. */
export function FigureEvidence(params: Params) {
  const { data } = useAnswer('GET /api/reports/:documentId/figures/:figureId/evidence', { params });
  if (!data || data.evidence.length === 0) return null;
  const { evidence, more } = data;
  return (
    <details className={styles['told']}>
      <summary>
        {more ? `Hơn ${evidence.length}` : evidence.length} minh chứng trong các phiếu
      </summary>
      {evidence.map((one) => (
        <div key={`${one.returnId} ${one.ref}`}>
          {one.unitName}: <Named one={one} returnId={one.returnId} />{' '}
          <span className="soft">bản {one.versionNo}</span>
        </div>
      ))}
    </details>
  );
}
