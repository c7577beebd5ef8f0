import type { DocumentView } from '#contracts';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { placesOf } from './places-of.js';
import { useShownContent } from '../documents/tabs/use-shown-content.js';
import { wordsOf } from '../server/refusal.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct } from '../server/use-answer.js';
import styles from './comments.module.css';

interface WriteCommentProps {
  readonly document: DocumentView;
  readonly askable: ReplyOf<'GET /api/documents/:documentId/comments'>['askable'];
}

const whole = 'whole';
const nobody = 'nobody';
const drafters = 'drafters';

/** A comment at a place of the text, or a question to somebody who takes part. */
export function WriteComment({ document, askable }: WriteCommentProps) {
  const content = useShownContent(document);
  const act = useAct('POST /api/documents/:documentId/comments');
  const [text, setText] = useState('');
  const [place, setPlace] = useState<string>(whole);
  const [to, setTo] = useState(nobody);
  const places = content.data ? placesOf(content.data) : [];
  const send = (): void =>
    act.mutate(
      {
        params: { documentId: document.id },
        body: {
          kind: to === nobody ? 'comment' : 'question',
          text,
          versionId: document.state === 'drafted' ? null : (document.version?.id ?? null),
          nodeId: places.find(({ id }) => id === place)?.id ?? null,
          to: askable.find(({ id }) => id === to)?.id ?? null,
        },
      },
      { onSuccess: () => setText('') },
    );
  return (
    <div className={styles['write']}>
      <Input.TextArea
        value={text}
        rows={3}
        maxLength={4_000}
        placeholder="Ghi ý kiến"
        aria-label="Ghi ý kiến"
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles['row']}>
        <Select
          aria-label="Chỗ góp ý"
          style={{ minWidth: 220, maxWidth: '100%' }}
          value={place}
          onChange={setPlace}
          options={[
            { value: whole, label: 'Cả văn bản' },
            ...places.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
        />
        <Select
          aria-label="Hỏi ai"
          style={{ minWidth: 200 }}
          value={to}
          onChange={setTo}
          options={[
            { value: nobody, label: 'Góp ý, không hỏi ai' },
            { value: drafters, label: 'Hỏi người soạn thảo' },
            ...askable.map(({ id, name }) => ({ value: id as string, label: `Hỏi ${name}` })),
          ]}
        />
        <Button disabled={!text.trim()} loading={act.isPending} onClick={send}>
          {to === nobody ? 'Ghi ý kiến' : 'Gửi câu hỏi'}
        </Button>
      </div>
      {act.error && <Alert type="error" showIcon title={wordsOf(act.error)} />}
    </div>
  );
}
