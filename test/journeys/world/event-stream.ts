import type { LiveEvent } from '#contracts';
import { setTimeout as pause } from 'node:timers/promises';

export interface EventStream {
  readonly heard: LiveEvent[];
  /** Waits until such an event is heard. */
  until(isSo: (event: LiveEvent) => boolean): Promise<LiveEvent>;
  close(): void;
}

/** What the event stream tells somebody who has it open. */
export async function listen(origin: string, cookie: string): Promise<EventStream> {
  const stop = new AbortController();
  const reply = await fetch(`${origin}/api/events`, { headers: { cookie }, signal: stop.signal });
  if (!reply.ok || !reply.body) throw new Error(`The stream is refused: ${reply.status}`);
  const heard: LiveEvent[] = [];
  const reading = readInto(heard, reply.body).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return {
    heard,
    until: async (isSo) => {
      for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
        const event = heard.find(isSo);
        if (event) return event;
      }
      throw new Error(`Not heard; heard were ${heard.map(({ action }) => action).join(', ')}`);
    },
    close: () => {
      stop.abort();
      void reading;
    },
  };
}

async function readInto(heard: LiveEvent[], body: ReadableStream<Uint8Array>): Promise<void> {
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const messages = (rest + chunk).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: (\{.*\})$/m.exec(message)?.[1];
      if (data) heard.push(JSON.parse(data) as LiveEvent);
    }
  }
}
