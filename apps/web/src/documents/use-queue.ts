import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useKey } from '../parts/use-key.js';
import { reading } from '../server/use-answer.js';

interface Queue {
  readonly name: string;
  readonly address: string;
  /** Kinds of work that stand in it; null for all. */
  readonly kinds: ReadonlySet<string> | null;
}

const desk: Queue = { name: 'Bàn làm việc', address: '/', kinds: null };
const queues: Readonly<Record<string, Queue>> = {
  'ban-lam-viec': desk,
  'phe-duyet': {
    name: 'Phê duyệt & Ký',
    address: '/phe-duyet',
    kinds: new Set(['opinion', 'contentCheck', 'formCheck', 'initial', 'approval', 'sign']),
  },
  'cap-so': { name: 'Chờ cấp số', address: '/cap-so', kinds: new Set(['issue']) },
  gui: { name: 'Gửi nơi nhận', address: '/gui', kinds: new Set(['send', 'mendDelivery']) },
};

/** The queue the reader came from (`?hang=`): j and k read on in it, Esc goes back to it. */
export function useQueue(documentId: string) {
  const navigate = useNavigate();
  const { hang } = useSearch({ strict: false }) as { hang?: string };
  const queue = queues[hang ?? ''] ?? desk;
  const { data } = useQuery({ ...reading('GET /api/desk'), enabled: hang !== undefined });
  const waiting = (data?.items ?? [])
    .filter(({ subject, kind }) => subject === 'document' && (queue.kinds?.has(kind) ?? true))
    .map(({ subjectId }) => subjectId as string);
  // Of one document a step and a question may wait.
  const ids = [...new Set(waiting)];
  const here = ids.indexOf(documentId);
  const open = (id: string | undefined): void => {
    if (id) void navigate({ to: `/van-ban/${id}`, search: { hang } });
  };
  // What has been dealt with leaves the queue: the next is then the first of it.
  useKey('j', () => open(ids[here + 1]));
  useKey('k', () => open(ids[here - 1]));
  useKey('Escape', () => void navigate({ to: queue.address }));
  return {
    name: queue.name,
    address: queue.address,
    place: hang && here >= 0 ? `${here + 1} trên ${ids.length}, phím j k để xem tiếp` : null,
  };
}
