import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { Mark } from '../../parts/marks.js';
import { PageHead } from '../../parts/page-head.js';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import { newRoute } from './new-route.js';
import { RouteEditor } from './route-editor.js';
import { routeStateTones, routeStateWords } from './route-words.js';
import type { RouteDraft } from './use-checked-route.js';

type Route = ReplyOf<'GET /api/routes/:routeId'>;

/** One version of a route: what it says, what it would do, and the acts on it. */
export function RoutePage() {
  const { routeId = '' } = useParams({ strict: false });
  return routeId === 'moi' ? (
    <Desk title={newRoute.title} begin={{ definition: { ...newRoute } }} />
  ) : (
    <Stored key={routeId} routeId={routeId as Route['route']['id']} />
  );
}

const Stored = ({ routeId }: { readonly routeId: Route['route']['id'] }) => (
  <Answered answer={useAnswer('GET /api/routes/:routeId', { params: { routeId } })}>
    {({ route, source }) => <Desk title={route.title} begin={{ source }} stored={route} />}
  </Answered>
);

interface DeskProps {
  readonly title: string;
  readonly begin: RouteDraft;
  readonly stored?: Route['route'];
}

function Desk({ title, begin, stored }: DeskProps) {
  const [draft, setDraft] = useState<RouteDraft>();
  const navigate = useNavigate();
  const save = useAct('POST /api/routes');
  const activate = useAct('POST /api/routes/:routeId/activation');
  const retire = useAct('POST /api/routes/:routeId/retirement');
  const refused = save.error ?? activate.error ?? retire.error;
  const changed = draft !== undefined || stored === undefined;
  const params = stored && { routeId: stored.id };
  return (
    <>
      <PageHead
        above={<Link to="/quan-tri/duong-trinh">Đường trình ký</Link>}
        title={title}
        line={
          stored && (
            <>
              Bản {stored.version}{' '}
              <Mark tone={routeStateTones[stored.state]}>{routeStateWords[stored.state]}</Mark>
            </>
          )
        }
        actions={
          <>
            {stored?.state === 'active' && params && (
              <Popconfirm
                title="Thôi dùng đường trình này?"
                description="Văn bản đang trình vẫn đi nốt; lần trình sau đi đường khác."
                okText="Thôi dùng"
                cancelText="Không"
                onConfirm={() => retire.mutate({ params })}
              >
                <Button danger loading={retire.isPending}>
                  Thôi dùng
                </Button>
              </Popconfirm>
            )}
            <Button
              type={changed ? 'primary' : 'default'}
              disabled={!changed}
              loading={save.isPending}
              onClick={() =>
                save.mutate(
                  { body: draft ?? begin },
                  {
                    onSuccess: ({ id }) => {
                      setDraft(undefined);
                      void navigate({ to: `/quan-tri/duong-trinh/${id}` });
                    },
                  },
                )
              }
            >
              Lưu bản nháp
            </Button>
            {stored?.state === 'draft' && params && (
              <Button
                type={changed ? 'default' : 'primary'}
                disabled={changed}
                loading={activate.isPending}
                onClick={() => activate.mutate({ params })}
              >
                Đưa vào dùng
              </Button>
            )}
          </>
        }
      />
      {refused && <Alert type="error" showIcon title={wordsOf(refused)} />}
      <RouteEditor draft={draft ?? begin} onChange={setDraft} />
    </>
  );
}
