import { mailServer, type Mail } from '../../../../test/worlds/mail-server.js';
import type { Parcel } from './channel.js';
import { smtpChannel, type SmtpSettings } from './smtp.js';

const parcel: Parcel = {
  kind: 'document',
  messageId: '0199',
  bytes: Buffer.from('<edXML/>'),
  title: 'Văn bản 08/KH-TTYT',
};

let server: Awaited<ReturnType<typeof mailServer>> | undefined;
let mails: readonly Mail[];
beforeEach(() => {
  mails = [];
});
afterEach(() => server?.close());

async function start(...how: Parameters<typeof mailServer>): Promise<SmtpSettings> {
  server = await mailServer(...how);
  mails = server.mails;
  return server.settings;
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
