import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { selfSigned, type SelfSigned } from '../../libs/modules/dispatch/testing/self-signed.js';

/** What the agent answers to one message on a path; nothing while it waits for its user. */
export type AgentAnswer = (path: string, message: string) => Promise<object | undefined>;

const port = 8987;
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/**
 * The socket of a signing agent at its published address on this very machine, with a certificate
 * that only this machine would trust: one message, one reply (RFC 6455, no fragments).
 */
export class AgentSocket {
  /** Changed by the test as its user goes on. */
  answer: AgentAnswer = async () => undefined;
  private readonly server: Server;
  private readonly open = new Set<Socket>();

  static async make(): Promise<AgentSocket> {
    return new AgentSocket(await selfSigned('127.0.0.1'));
  }

  private constructor({ certificate, privateKey }: SelfSigned) {
    this.server = createServer({ cert: certificate, key: privateKey });
    this.server.on('upgrade', ({ headers, url = '' }, socket) => {
      const key = `${headers['sec-websocket-key'] ?? ''}${magic}`;
      const accept = createHash('sha1').update(key).digest('base64');
      this.open.add(socket as Socket);
      socket.on('close', () => this.open.delete(socket as Socket)).on('error', () => {});
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      let received = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => {
        received = Buffer.concat([received, chunk]);
        const message = textOf(received);
        if (message === undefined) return;
        received = Buffer.alloc(0);
        void this.answer(url, message).then((reply) => reply && socket.write(framed(reply)));
      });
    });
  }

  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** A whole masked text frame, as browsers send; undefined while parts of it are on their way. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.length < 2 || (bytes.readUInt8(0) & 0x0f) !== 1) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const head = short === 126 ? 4 : 2;
  if (bytes.length < head + 4) return undefined;
  const length = short === 126 ? bytes.readUInt16BE(2) : short;
  const masked = bytes.subarray(head + 4, head + 4 + length);
  if (masked.length < length) return undefined;
  const mask = bytes.subarray(head, head + 4);
  return Buffer.from(masked.map((byte, at) => byte ^ (mask[at % 4] ?? 0))).toString('utf8');
}

function framed(reply: object): Buffer {
  const text = Buffer.from(JSON.stringify(reply));
  const head =
    text.length < 126
      ? Buffer.from([0x81, text.length])
      : Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff]);
  return Buffer.concat([head, text]);
}
