import { rejected, accepted, type Sending } from './channel.js';
import { failureOf, transportOf, type SmtpSettings } from './smtp.js';

/** A letter to a person of this installation; the same id is the same letter. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends plain letters through the same server as packages. It never throws for what that does. */
export class Mailer {
  constructor(private readonly settings: SmtpSettings | null) {}

  async send({ id, to, subject, text }: Letter): Promise<Sending> {
    if (this.settings === null) return rejected('Chưa cấu hình máy chủ thư điện tử (SMTP).');
    const { from } = this.settings;
    const messageId = `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`;
    return transportOf(this.settings)
      .sendMail({ from, to: { name: '', address: to }, messageId, subject, text })
      .then(
        ({ response }) => accepted(response),
        (error: unknown) => failureOf(error),
      );
  }
}
