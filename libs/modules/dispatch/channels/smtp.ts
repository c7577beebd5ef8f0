import { createTransport, type Transporter } from 'nodemailer';
import {
  accepted,
  rejected,
  unreachable,
  type Channel,
  type Parcel,
  type Sending,
} from './channel.js';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  /** Sender's mailbox: `vanthu@ttyt.example`. */
  readonly from: string;
  readonly timeoutMs: number;
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Sends messages as an attachment; TLS is demanded of every server but one on this machine. */
export function smtpChannel(settings: SmtpSettings | null): Channel {
  if (settings === null)
    return { send: async () => rejected('Chưa cấu hình máy chủ thư điện tử (SMTP).') };
  const transport = transportOf(settings);
  return {
    send: (parcel, mailbox) =>
      transport.sendMail(mailOf(settings, parcel, mailbox)).then(
        ({ response }) => accepted(`Máy chủ thư đã nhận: ${response}`),
        (error: unknown) => failureOf(error),
      ),
  };
}

/** TLS is demanded of every server but one on this machine. */
export const transportOf = (settings: SmtpSettings): Transporter<{ readonly response: string }> =>
  createTransport({
    host: settings.host,
    port: settings.port,
    secure: settings.port === 465,
    requireTLS: !loopback.has(settings.host),
    ...(settings.user === null
      ? {}
      : { auth: { user: settings.user, pass: settings.password ?? '' } }),
    connectionTimeout: settings.timeoutMs,
    greetingTimeout: settings.timeoutMs,
    socketTimeout: settings.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

const mailOf = ({ from }: SmtpSettings, parcel: Parcel, mailbox: string) => ({
  from,
  to: { name: '', address: mailbox },
  messageId: mailMessageId(parcel.messageId, from),
  subject: parcel.title,
  text: `${parcel.title}. Gói tin edXML đính kèm dành cho hệ thống quản lý văn bản.`,
  attachments: [
    {
      filename: `${parcel.messageId}.edxml`,
      content: parcel.bytes,
      contentType: 'application/octet-stream',
    },
  ],
});

/** The same message is the same Message-ID, so that a repeat is recognised (RFC 5322 §3.6.4). */
export const mailMessageId = (messageId: string, from: string): string =>
  `<${messageId}@${from.slice(from.lastIndexOf('@') + 1)}>`;

/** A permanent refusal of the server (5xx, RFC 5321 §4.2.1) is final; all else may pass. */
export function failureOf(error: unknown): Sending {
  const words = error instanceof Error ? error.message : String(error);
  const isFinal =
    error instanceof Error &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500;
  return isFinal
    ? rejected(`Máy chủ thư từ chối: ${words}`)
    : unreachable(`Chưa gửi được thư: ${words}`);
}
