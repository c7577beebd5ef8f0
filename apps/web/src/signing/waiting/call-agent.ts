import type { ReplyOf } from '../../server/routes.js';
import type { AgentProblem } from './signing-state.js';

type AgentCall = ReplyOf<'POST /api/documents/:documentId/signing/agent-call'>;

/** What the agent, or the lack of it, said. */
export type AgentAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: AgentProblem; readonly message: string };

/** One message over one socket, one reply: the published way to talk to the agent. */
export function callAgent({ socket, message }: AgentCall): Promise<AgentAnswer> {
  return new Promise((resolve) => {
    const line = openSocket(socket);
    if (!line) return resolve(unreached('noAgent'));
    let isOpen = false;
    line.onopen = () => {
      isOpen = true;
      line.send(message);
    };
    line.onmessage = ({ data }) => {
      resolve(answerIn(String(data)));
      line.close();
    };
    line.onclose = () => {
      if (isOpen) resolve({ ok: false, problem: 'other', message: '' });
      else void whyUnreached().then((problem) => resolve(unreached(problem)));
    };
  });
}

const openSocket = (address: string): WebSocket | null => {
  try {
    return new WebSocket(address);
  } catch {
    return null;
  }
};

const unreached = (problem: AgentProblem): AgentAnswer => ({ ok: false, problem, message: '' });

/** Browsers ask before a page may reach this very machine; a "no" looks like nobody there. */
async function whyUnreached(): Promise<AgentProblem> {
  for (const name of ['loopback-network', 'local-network-access']) {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      if (state !== 'granted') return 'permissionBlocked';
      return 'noAgent';
    } catch {
      // A browser that does not know the permission does not ask for it either.
    }
  }
  return 'noAgent';
}

/** `{"Status":0,"Message":"…"}`: 0 is done, anything else is told in words. */
export function answerIn(reply: string): AgentAnswer {
  const { Status: status, Message: message = '' } = parsed(reply);
  if (Number(status) === 0 && status !== undefined) return { ok: true };
  return { ok: false, problem: problemIn(String(message)), message: String(message).slice(0, 500) };
}

const parsed = (reply: string): { readonly Status?: unknown; readonly Message?: unknown } => {
  try {
    const said: unknown = JSON.parse(reply);
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return { Message: reply };
  }
};

const signs: readonly (readonly [RegExp, AgentProblem])[] = [
  [/\bpin\b|mật khẩu|password/i, 'wrongPin'],
  [/hủy|huỷ|cancel/i, 'closedByUser'],
  [/token|thiết bị|usb|smart ?card|chứng thư/i, 'noToken'],
];

const problemIn = (message: string): AgentProblem =>
  signs.find(([sign]) => sign.test(message.normalize('NFC')))?.[1] ?? 'other';
