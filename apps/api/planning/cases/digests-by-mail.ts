import { JobHandlers } from '#platform';
import type { mailServer } from '../../../../test/worlds/mail-server.js';
import type { planWorld } from '../testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;
type Mailbox = Awaited<ReturnType<typeof mailServer>>;

/** The letters of a week reach the mailboxes of a real server, once each; whoever has none gets none. */
export async function digestsByMail(world: World, mailbox: Mailbox, week: string): Promise<void> {
  const send = world.there.app.get(JobHandlers).all().get('planning.digest');
  if (!send) throw new Error('Digests are sent by a job.');
  const { bodyId } = world.there.world.centre;
  const attempt = { number: 1, last: false };
  const [head, director] = [world.personId('head'), world.personId('director')];
  await world.rows('UPDATE organisation.person SET email = NULL WHERE id = $1', director);
  await world.rows(
    `UPDATE organisation.person SET email = 'truong.phong@ttyt.example' WHERE id = $1`,
    head,
  );
  const { withoutMailbox } = await world.get<{ withoutMailbox: string[] }>(
    'administrator',
    '/api/digest-setting',
  );
  expect(withoutMailbox).toContain(await nameOf(world, director));
  expect(withoutMailbox).not.toContain(await nameOf(world, head));
  for (const personId of [head, head, director]) await send({ bodyId, week, personId }, attempt);
  expect(mailbox.mails.map(({ to }) => to)).toEqual([['truong.phong@ttyt.example']]);
  const [mail] = mailbox.mails;
  // Long headers are folded (RFC 5322, 2.2.3).
  expect(mail?.text).toMatch(new RegExp(`Message-ID:\\s+<ban-tin-${week}-${head}@ttyt.example>`));
  expect(bodyOf(mail?.text ?? '')).toMatch(/Sắp đến hạn:\n- .*Gấp \(.*\): hạn 29\/02\/2032/);
  const sent = await world.rows<{ person_id: string }>(
    'SELECT person_id FROM planning.digest WHERE sent_at IS NOT NULL AND week = $1',
    week,
  );
  expect(sent).toEqual([{ person_id: head }]);
}

const nameOf = async (world: World, personId: unknown): Promise<string | undefined> =>
  (
    await world.rows<{ name: string }>(
      'SELECT name FROM organisation.person WHERE id = $1',
      personId,
    )
  )[0]?.name;

/** A text that a mail server was handed in base64 or quoted-printable (RFC 2045, 6.7 and 6.8). */
function bodyOf(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const text = /Content-Transfer-Encoding: base64/i.test(head)
    ? Buffer.from(body, 'base64')
    : Buffer.from(
        body
          .replace(/=\r\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      );
  return text.toString('utf8').replaceAll('\r\n', '\n');
}
