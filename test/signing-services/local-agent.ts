import { tinosFonts } from '#nd30';
import {
  completeAnnexSeal,
  completeLeaderSignature,
  completeSeal,
  openAnnexSeal,
  openLeaderSignature,
  openSeal,
  readPhase,
  type TestCredential,
} from '#pades';

/** How the agent reaches the addresses it is given. */
export interface Exchange {
  readonly fetch: (url: string) => Promise<Uint8Array>;
  readonly post: (url: string, body: Uint8Array, contentType: string) => Promise<UploadReply>;
}

/** What the upload handler of the published interface answers. */
export interface UploadReply {
  readonly Status: boolean;
  readonly Message: string;
}

interface Message {
  readonly FileName: string;
  readonly FileUploadHandler: string;
  readonly DocNumber?: string;
  readonly IssuedDate?: string;
}

/** What may go wrong on somebody's machine before the file goes back. */
export type Meddling = (signed: Uint8Array) => Uint8Array;

/**
 * A signing agent of the VGCA kind: it is sent one JSON message, fetches the file, signs it with the
 * device that is plugged in, and posts it as a form. The device is a test credential.
 */
export class LocalAgent {
  constructor(
    private readonly device: TestCredential,
    private readonly exchange: Exchange,
    private readonly at: Date,
  ) {}

  async take(text: string, meddle: Meddling = (signed) => signed): Promise<UploadReply> {
    const message = JSON.parse(text) as Message;
    const file = await this.exchange.fetch(message.FileName);
    return this.giveBack(message, meddle(this.sign(file, message)));
  }

  giveBack({ FileUploadHandler }: Pick<Message, 'FileUploadHandler'>, signed: Uint8Array) {
    const boundary = 'an-agent-of-tests';
    const head =
      `--${boundary}\r\nContent-Disposition: form-data; name="uploadfile"; filename="a.pdf"\r\n` +
      'Content-Type: application/pdf\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), signed, Buffer.from(`\r\n--${boundary}--\r\n`)]);
    return this.exchange.post(FileUploadHandler, body, `multipart/form-data; boundary=${boundary}`);
  }

  private sign(file: Uint8Array, { DocNumber, IssuedDate }: Message): Uint8Array {
    const { key } = this.device;
    const request = {
      certificateChain: key.certificateChain,
      at: this.at,
      signerName: 'Phần mềm ký',
    };
    if (!Buffer.from(file).includes('/AcroForm')) {
      const code = DocNumber ?? '';
      const pending = openAnnexSeal(file, { ...request, code, font: tinosFonts().regular });
      return completeAnnexSeal(pending, key.sign(pending.toBeSigned));
    }
    if (DocNumber === undefined || IssuedDate === undefined) {
      const pending = openLeaderSignature(readPhase(file, 'prepared'), request);
      return completeLeaderSignature(pending, key.sign(pending.toBeSigned));
    }
    const pending = openSeal(readPhase(file, 'leaderSigned'), {
      ...request,
      number: DocNumber,
      datePhrase: phraseOf(IssuedDate),
    });
    return completeSeal(pending, key.sign(pending.toBeSigned));
  }
}

/** `ngày 06 tháng 01 năm 2026`; months 3 to 9 stand without a zero. */
function phraseOf(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
