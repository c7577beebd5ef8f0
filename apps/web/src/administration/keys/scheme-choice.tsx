import { App, Select } from 'antd';
import type { ReplyOf } from '../../server/routes.js';
import { wordsOf } from '../../server/refusal.js';
import { useAct } from '../../server/use-answer.js';

type Key = ReplyOf<'GET /api/keys'>[number];

/** How a key signs from now on, where it can in more than one way. */
export function SchemeChoice({ id, label, scheme, schemes }: Key) {
  const choose = useAct('PUT /api/keys/:keyId/scheme');
  const { message } = App.useApp();
  return (
    <Select
      size="small"
      aria-label={`Cách ký của ${label}`}
      value={scheme}
      loading={choose.isPending}
      options={schemes.map((one) => ({ value: one.scheme, label: one.name }))}
      onChange={(chosen) =>
        chosen &&
        choose.mutate(
          { params: { keyId: id }, body: { scheme: chosen } },
          { onError: (error) => void message.error(wordsOf(error)) },
        )
      }
    />
  );
}
