import { Alert, App } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { momentOf } from '../../../parts/times.js';
import { call } from '../../../server/call.js';
import type { ReplyOf } from '../../../server/routes.js';
import { useEditing } from './editing-context.js';
import { thisTab } from './tab.js';

type Others = ReplyOf<'PUT /api/documents/:documentId/editing'>['others'];

const everyMs = 20_000;

/** Says that this tab is open, hears who else has the text open, and takes over what they saved. */
export function Presence() {
  const { documentId } = useEditing();
  const [others, setOthers] = useState<Others>([]);
  const takeOver = useTakeOver();
  const tell = useEffectEvent(async (): Promise<void> => {
    const request = { params: { documentId }, body: { tab: thisTab() } };
    const heard = await call('PUT /api/documents/:documentId/editing', request).catch(() => null);
    // Presence is a courtesy: the saving itself tells when the server is away.
    if (!heard) return;
    setOthers(heard.others);
    await takeOver(heard.revision);
  });
  useEffect(() => {
    void tell();
    const timer = window.setInterval(() => void tell(), everyMs);
    return () => {
      window.clearInterval(timer);
      const request = { params: { documentId }, query: { tab: thisTab() } };
      // Who does not say goodbye is forgotten after a minute.
      call('DELETE /api/documents/:documentId/editing', request).catch(() => undefined);
    };
  }, [documentId]);
  return others.map(({ personId, name, since, isMyself }) => (
    <Alert
      key={personId + since}
      type="info"
      showIcon
      title={
        isMyself
          ? `Bạn đang mở văn bản này ở thẻ khác từ ${momentOf(since).slice(-5)}.`
          : `${name} đang soạn văn bản này từ ${momentOf(since).slice(-5)}.`
      }
    />
  ));
}

/** Nothing is unsaved here: the newer text comes by itself. Else saving will find out, and ask. */
function useTakeOver() {
  const { documentId, autosave } = useEditing();
  const { message } = App.useApp();
  return async (revision: number): Promise<void> => {
    const isBehind = (): boolean => {
      const now = autosave.getSnapshot();
      return now.matches('saved') && revision > now.context.saved.revision;
    };
    if (!isBehind()) return;
    const request = { params: { documentId } };
    const theirs = await call('GET /api/documents/:documentId/working-copy', request).catch(
      () => null,
    );
    if (!theirs || !isBehind()) return;
    autosave.send({ type: 'exchanged', content: theirs.content, saved: theirs });
    void message.info('Đã lấy bản mới do người khác vừa lưu.');
  };
}
