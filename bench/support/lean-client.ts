import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * As lean as pgbench's clients, for what the asking costs is not the server's: a connection each, one
 * request at a time, and an answer of one piece.
 */
export interface LeanClient {
  post(path: string, payload: object): Promise<void>;
  close(): void;
}

export function leanClient(origin: string, headers: readonly string[] = []): LeanClient {
  const { hostname, port, host } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  return {
    post: (path, payload) => {
      const body = JSON.stringify(payload);
      const length = `content-length: ${Buffer.byteLength(body)}`;
      const head = [`POST ${path} HTTP/1.1`, `host: ${host}`, 'content-type: application/json'];
      socket.write([...head, ...headers, length, '', body].join('\r\n'));
      return demandSuccess(socket);
    },
    close: () => socket.destroy(),
  };
}

async function demandSuccess(socket: Socket): Promise<void> {
  const [answer] = (await once(socket, 'data')) as [Buffer];
  const text = answer.toString('latin1');
  if (!text.startsWith('HTTP/1.1 200 ')) throw new Error(answer.toString());
  const length = Number(/^content-length: (\d+)$/im.exec(text)?.[1]);
  if (text.length - text.indexOf('\r\n\r\n') - 4 !== length)
    throw new Error('An answer in pieces.');
}
