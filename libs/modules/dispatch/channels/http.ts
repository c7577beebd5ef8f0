import {
  accepted,
  rejected,
  unreachable,
  type Channel,
  type Parcel,
  type Sending,
} from './channel.js';
import { isLoopback, type ReachableAddresses } from '#platform';
import { post, type Reply } from './post.js';

export interface HttpSettings {
  /** Where paths beginning with `/` point to: this very deployment. */
  readonly ownUrl: string;
  /** Which networks packages may go to besides the public one. */
  readonly reach: ReachableAddresses;
  /** From the first byte sent to the last received. */
  readonly timeoutMs: number;
  /** Further certificate authorities for TLS, PEM. */
  readonly ca?: string;
}

const paths: Readonly<Record<Parcel['kind'], string>> = {
  document: '/api/intake/packages',
  status: '/api/intake/statuses',
};

/** Posts messages to another system's intake. Certificates are verified, redirects are not followed. */
export const httpChannel = (settings: HttpSettings): Channel => ({
  async send(parcel, address) {
    const url = intakeUrl(settings.ownUrl, address, parcel.kind);
    if (url === undefined) return rejected(`Địa chỉ nhận "${address}" không phải địa chỉ http(s).`);
    if (url.protocol === 'http:' && !isLoopback(url.hostname))
      return rejected(`Địa chỉ nhận "${address}" không mã hóa đường truyền (cần https).`);
    return post(url, parcel.bytes, settings).then(judge, (error: unknown) =>
      unreachable(`Chưa kết nối được tới ${url.host}: ${wordsOf(error)}.`),
    );
  },
});

function intakeUrl(ownUrl: string, address: string, kind: Parcel['kind']): URL | undefined {
  const base = address.startsWith('/') ? ownUrl : address;
  if (!URL.canParse(base)) return undefined;
  const url = new URL(paths[kind], base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** Only what will pass by itself is tried again: overload, timeouts and faults of the server. */
function judge({ status, detail }: Reply): Sending {
  if (status >= 200 && status < 300) return accepted(detail || `Nơi nhận trả lời ${status}.`);
  const words = `Nơi nhận trả lời ${status}${detail ? `: ${detail}` : ''}`;
  const passes = status >= 500 || status === 408 || status === 425 || status === 429;
  if (passes) return unreachable(words);
  return rejected(status < 400 ? `${words}; không đi theo chuyển hướng.` : words);
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
