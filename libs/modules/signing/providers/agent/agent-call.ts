import type { IntentKind } from '../../intent.js';

const agentAt = 'wss://127.0.0.1:8987';

/** Commands of the agent's published interface. */
const commands: Readonly<Record<IntentKind | 'annex', string>> = {
  leader: 'SignApproved',
  seal: 'SignIssued',
  annex: 'SignAppendix',
};

/** What the clerk's file is told: its number as printed, on an annex with the symbol. */
export interface IssuedAs {
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface AgentMessage {
  readonly socket: string;
  /** JSON text to send as it is. */
  readonly message: string;
}

/** What the browser sends to the local agent (VGCA Sign Service): where to fetch, where to post. */
export const agentMessage = (
  kind: IntentKind | 'annex',
  downloadUrl: string,
  returnUrl: string,
  issued: IssuedAs | null,
): AgentMessage => ({
  socket: `${agentAt}/${commands[kind]}`,
  message: JSON.stringify({
    FileUploadHandler: returnUrl,
    FileName: downloadUrl,
    SessionId: '',
    JWTToken: '',
    MetaData: [],
    ...(issued && {
      DocNumber: issued.number,
      IssuedDate: `${issued.date}T00:00:00+07:00`,
    }),
  }),
});
