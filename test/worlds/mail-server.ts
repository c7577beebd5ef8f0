import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Mail {
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly text: string;
}

/** A mail server on this machine that keeps what it is handed; every address but 127.0.0.1 counts as elsewhere. */
export async function mailServer(options: SMTPServerOptions = {}, host = '127.0.0.1') {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, host, () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const from = 'vanthu@ttyt.example';
  return {
    mails: mails as readonly Mail[],
    settings: { host, port, user: null, password: null, from, timeoutMs: 2_000 },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}
