import { useAnswer } from '../../server/use-answer.js';
import { ExceptionLine } from '../period/exceptions.js';
import type { UnitReturn } from './return-types.js';

/** Whoever decides about opening the lock is led here from his desk. */
export function AskedException({ view: { periodId, unitId } }: { readonly view: UnitReturn }) {
  const period = useAnswer('GET /api/periods/:periodId', { params: { periodId } }).data;
  const asked = period?.exceptions.find(
    (one) => one.unitId === unitId && one.granted === null && one.mayDecide,
  );
  if (!asked) return null;
  return (
    <section className="card" aria-labelledby="quyet-dinh-mo-khoa">
      <h2 id="quyet-dinh-mo-khoa">Việc của bạn: quyết định mở khóa</h2>
      <ExceptionLine exception={asked} />
    </section>
  );
}
