import { App, Button } from 'antd';
import { useState } from 'react';
import { Mark } from '../../parts/marks.js';
import { writtenDay } from '../../parts/times.js';
import { fileAddress } from '../../server/call.js';
import { useAct } from '../../server/use-answer.js';
import { EvidenceDialog } from '../evidence/evidence-dialog.js';
import { EvidenceList } from '../evidence/evidence-list.js';
import type { Task } from '../plan-types.js';
import styles from '../plan.module.css';

type Product = Task['productList'][number];

/** What a task has to bring forth, each by its own day. */
export function TaskProducts({ task }: { readonly task: Task }) {
  const [delivering, setDelivering] = useState<Product | null>(null);
  const mayDeliver = task.acts.includes('delivery');
  return (
    <section className="card" aria-labelledby="san-pham">
      <h2 id="san-pham">Sản phẩm</h2>
      <ul className={styles['list']}>
        {task.productList.map((product) => (
          <li key={product.id}>
            <div className={styles['line']}>
              <span>
                <strong>{product.words}</strong>{' '}
                <span className="soft">
                  {product.dueOn ? `hạn ${writtenDay(product.dueOn)}` : 'chưa có ngày'}
                </span>{' '}
                <Standing product={product} />
              </span>
              {mayDeliver && !product.deliveredOn && (
                <Button size="small" onClick={() => setDelivering(product)}>
                  Ghi nhận…
                </Button>
              )}
            </div>
            {product.evidence.length > 0 && (
              <EvidenceList
                evidence={product.evidence}
                fileOf={(evidenceId) =>
                  fileAddress('GET /api/tasks/:taskId/evidence-files/:evidenceId', {
                    params: { taskId: task.id, evidenceId },
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {delivering && (
        <Deliver taskId={task.id} product={delivering} onClose={() => setDelivering(null)} />
      )}
    </section>
  );
}

function Standing({ product: { deliveredOn, late } }: { readonly product: Product }) {
  if (deliveredOn)
    return (
      <Mark tone={late ? 'soon' : 'done'}>
        Xong ngày {writtenDay(deliveredOn)}
        {late && ', muộn'}
      </Mark>
    );
  return late ? <Mark tone="late">Quá hạn</Mark> : <Mark tone="neutral">Chưa có</Mark>;
}

interface DeliverProps {
  readonly taskId: Task['id'];
  readonly product: Product;
  readonly onClose: () => void;
}

function Deliver({ taskId, product: { id: productId, words }, onClose }: DeliverProps) {
  const { message } = App.useApp();
  const deliver = useAct('POST /api/tasks/:taskId/products/:productId/delivery');
  return (
    <EvidenceDialog
      title={`Ghi nhận sản phẩm: ${words}`}
      submitName="Ghi nhận"
      consequence="Sản phẩm được tính là đã có từ hôm nay, kèm minh chứng này."
      withNote
      act={deliver}
      onGiven={(evidence, note) =>
        deliver.mutate(
          { params: { taskId, productId }, body: { evidence, note } },
          {
            onSuccess: () => {
              void message.success('Đã ghi nhận sản phẩm.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
