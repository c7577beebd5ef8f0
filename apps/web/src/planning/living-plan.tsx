import type { DocumentView } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reading } from '../server/use-answer.js';

const inForce = new Set<DocumentView['state']>(['issued', 'sent', 'acknowledged', 'filed']);

/** Beside an issued plan: how its tasks and targets go; nothing where it brought none forth. */
export function LivingPlan({ document }: { readonly document: DocumentView }) {
  const { id: planId, docType, state } = document;
  const { data: plan } = useQuery({
    ...reading('GET /api/plans/:planId', { params: { planId } }),
    enabled: docType === 'KH' && inForce.has(state),
    retry: false,
  });
  if (!plan) return null;
  const { targets, tasks, confirmed, late } = plan;
  return (
    <section className="card" aria-label="Tình hình thực hiện">
      <h2>Tình hình thực hiện</h2>
      <p>
        {targets} chỉ tiêu, {tasks} nhiệm vụ; {confirmed} đã xác nhận xong
        {late > 0 && `, ${late} quá hạn`}.
      </p>
      <Link to="/ke-hoach/$planId" params={{ planId }}>
        Mở kế hoạch đang thực hiện
      </Link>
    </section>
  );
}
