import type { ChannelSettings } from '#modules/dispatch';
import type { Config } from '#platform';

const timeoutMs = 30_000;

/** How packages leave this installation. */
export const channelSettings = (
  { SMTP_URL, MAIL_FROM, DEMO, DATA_DIR }: Config,
  /** Known once the port is. */
  own: { readonly url: string },
): ChannelSettings => ({
  http: {
    get ownUrl() {
      return own.url;
    },
    reach: DEMO ? 'loopback' : 'public',
    timeoutMs,
  },
  folder: { root: `${DATA_DIR}/outbox` },
  smtp: SMTP_URL && MAIL_FROM ? smtp(new URL(SMTP_URL), MAIL_FROM) : null,
});

const smtp = ({ protocol, hostname, port, username, password }: URL, from: string) => ({
  host: hostname,
  port: Number(port || (protocol === 'smtps:' ? 465 : 587)),
  user: username ? decodeURIComponent(username) : null,
  password: password ? decodeURIComponent(password) : null,
  from,
  timeoutMs,
});
