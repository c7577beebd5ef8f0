import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Parcel } from './channel.js';
import { smtpChannel, type SmtpSettings } from './smtp.js';

const parcel: Parcel = {
  kind: 'document',
  messageId: '0199',
  bytes: Buffer.from('<edXML/>'),
  title: 'Văn bản 08/KH-TTYT',
};

interface Mail {
  readonly to: readonly string[];
  readonly text: string;
}

let server: SMTPServer | undefined;
let mails: Mail[];
beforeEach(() => {
  mails = [];
});
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

/** A mail server on this machine; every address but 127.0.0.1 counts as elsewhere. */
async function start(options: SMTPServerOptions = {}, host = '127.0.0.1'): Promise<SmtpSettings> {
  const mailServer = new SMTPServer({
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
  server = mailServer;
  await new Promise<void>((resolve) => mailServer.listen(0, host, () => resolve()));
  const { port } = mailServer.server.address() as AddressInfo;
  return {
    host,
    port,
    user: null,
    password: null,
    from: 'vanthu@ttyt.example',
    timeoutMs: 2_000,
  };
}

describe('a mailbox', () => {
  it('gets the package attached, always under the same Message-ID', async () => {
    const channel = smtpChannel(await start());
    for (const _ of [1, 2])
      expect(await channel.send(parcel, 'syt@example.org')).toMatchObject({ outcome: 'accepted' });
    expect(mails.map(({ to }) => to)).toEqual([['syt@example.org'], ['syt@example.org']]);
    for (const { text } of mails) {
      expect(text).toContain('Message-ID: <0199@ttyt.example>\r\n');
      expect(text).toContain('filename=0199.edxml');
      expect(text).toContain(parcel.bytes.toString('base64'));
      expect(text).toContain(`Subject: =?UTF-8?Q?V=C4=83n_b=E1=BA=A3n_08/KH-TTYT?=`);
    }
  });

  it('that does not exist is not tried again', async () => {
    const settings = await start({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    expect(await smtpChannel(settings).send(parcel, 'ai@example.org')).toMatchObject({
      outcome: 'rejected',
      detail: expect.stringContaining('no such user'),
    });
  });

  it('that is busy is tried again', async () => {
    const settings = await start({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('try later'), { responseCode: 451 })),
    });
    expect(await smtpChannel(settings).send(parcel, 'ai@example.org')).toMatchObject({
      outcome: 'unreachable',
    });
  });

  it('whose server is away is tried again', async () => {
    const settings = await start();
    const away = smtpChannel({ ...settings, port: 1 });
    expect(await away.send(parcel, 'ai@example.org')).toMatchObject({ outcome: 'unreachable' });
  });

  it('is no list: a name with a comma reaches one mailbox only', async () => {
    const channel = smtpChannel(await start());
    await channel.send(parcel, 'syt@example.org, other@example.org');
    expect(mails.flatMap(({ to }) => to)).not.toContain('other@example.org');
  });

  it('of a server elsewhere is sent to over TLS only', async () => {
    const foreign = smtpChannel(await start({}, '127.0.0.2'));
    expect(await foreign.send(parcel, 'ai@example.org')).toEqual({
      outcome: 'rejected',
      detail: expect.stringMatching(/STARTTLS/),
    });
    expect(mails).toEqual([]);
  });

  it('is refused when no mail server is configured', async () => {
    expect(await smtpChannel(null).send(parcel, 'ai@example.org')).toMatchObject({
      outcome: 'rejected',
    });
  });
});
