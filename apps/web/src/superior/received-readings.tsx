import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { Readings } from '../reporting/report/figure-sources.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';

interface ReceivedReadingsProps {
  readonly reportId: ReplyOf<'GET /api/superior/reports/:reportId'>['id'];
  /** The key of the figure. */
  readonly figure: string;
}

const limit = 100;

/** What a received figure was made of, page by page: a large centre names a thousand units. */
export function ReceivedReadings({ reportId, figure }: ReceivedReadingsProps) {
  const [offset, setOffset] = useState(0);
  const answer = useAnswer('GET /api/superior/reports/:reportId/readings', {
    params: { reportId },
    query: { figure, offset, limit },
  });
  return (
    <Answered answer={answer}>
      {({ readings, more }) => (
        <>
          <Readings readings={readings} from="elsewhere" />
          {offset > 0 && (
            <Button size="small" onClick={() => setOffset(offset - limit)}>
              Trang trước
            </Button>
          )}{' '}
          {more && (
            <Button size="small" onClick={() => setOffset(offset + limit)}>
              Trang sau
            </Button>
          )}
        </>
      )}
    </Answered>
  );
}
