import type { Registration } from '#nd30';
import { printedNumber } from '../../domain/printed-registration.js';
import type { IntentKind } from '../../intent.js';

const agentAt = 'wss://127.0.0.1:8987';

/** Commands of the agent's published interface. */
const commands: Readonly<Record<IntentKind, string>> = {
  leader: 'SignApproved',
  seal: 'SignIssued',
};

export interface AgentMessage {
  readonly socket: string;
  /** JSON text to send as it is. */
  readonly message: string;
}

/** What the browser sends to the local agent (VGCA Sign Service): where to fetch, where to post. */
export const agentMessage = (
  kind: IntentKind,
  downloadUrl: string,
  returnUrl: string,
  registration: Registration | null,
): AgentMessage => ({
  socket: `${agentAt}/${commands[kind]}`,
  message: JSON.stringify({
    FileUploadHandler: returnUrl,
    FileName: downloadUrl,
    SessionId: '',
    JWTToken: '',
    MetaData: [],
    ...(registration && {
      DocNumber: printedNumber(registration),
      IssuedDate: `${registration.date}T00:00:00+07:00`,
    }),
  }),
});
