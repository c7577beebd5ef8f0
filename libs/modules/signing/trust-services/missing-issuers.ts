import { isPadesError, readCertificate, type Certificate } from '#pades';
import { ServiceDoesNotAnswer, type Ask } from './ask.js';

/** Certificates that authorities publish, by their address. */
export interface IssuerStore {
  readonly find: (url: string) => Uint8Array | undefined;
  readonly keep: (url: string, der: Uint8Array) => void;
}

const limits = { atMostBytes: 64 * 1024, withinMs: 5_000 } as const;
const most = { steps: 4, addresses: 3 } as const;

/**
 * What lacks between a certificate and the authorities above it, fetched from where certificates say
 * that their issuers are published (RFC 5280 §4.2.2.1, caIssuers; single certificates in DER). Only
 * one of the issuer's name is taken, and nothing is believed by that: whether a path leads to an anchor
 * is judged afterwards. Empty where nothing lacks or nobody answers.
 */
export async function missingIssuers(
  ask: Ask,
  store: IssuerStore,
  target: Certificate,
  known: readonly Certificate[],
): Promise<readonly Certificate[]> {
  const fetched: Certificate[] = [];
  let below = highest(target, known);
  for (let step = 0; step < most.steps && !isOwnIssuer(below); step += 1) {
    const issuer = await issuerOf(ask, store, below);
    if (!issuer) break;
    fetched.push(issuer);
    below = highest(issuer, known);
  }
  return fetched;
}

/** Follows what is known upwards by names; a loop ends it. */
function highest(from: Certificate, known: readonly Certificate[]): Certificate {
  const seen = new Set([from]);
  let top = from;
  for (;;) {
    const above = known.find((one) => !seen.has(one) && isIssuedBy(top, one));
    if (!above) return top;
    seen.add(above);
    top = above;
  }
}

async function issuerOf(
  ask: Ask,
  store: IssuerStore,
  below: Certificate,
): Promise<Certificate | undefined> {
  for (const url of below.authorityAccess.caIssuers.slice(0, most.addresses)) {
    const kept = store.find(url);
    const der = kept ?? (await fetched(ask, url));
    const issuer = der && readable(der);
    if (!issuer || !isIssuedBy(below, issuer)) continue;
    if (!kept) store.keep(url, issuer.der);
    return issuer;
  }
  return undefined;
}

async function fetched(ask: Ask, url: string): Promise<Uint8Array | undefined> {
  try {
    return await ask({ url, ...limits });
  } catch (error) {
    if (error instanceof ServiceDoesNotAnswer) return undefined;
    throw error;
  }
}

function readable(der: Uint8Array): Certificate | undefined {
  try {
    return readCertificate(der);
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed')) return undefined;
    throw error;
  }
}

const isIssuedBy = (below: Certificate, above: Certificate): boolean =>
  Buffer.compare(below.issuer.der, above.subject.der) === 0;

const isOwnIssuer = (certificate: Certificate): boolean => isIssuedBy(certificate, certificate);

const dayMs = 86_400_000;
const mostKept = 200;

/** For a day, and not many: authorities change what they publish, and addresses come from strangers. */
export function keptIssuers(now: () => Date): IssuerStore {
  const kept = new Map<string, { readonly der: Uint8Array; readonly until: number }>();
  return {
    find: (url) => {
      const found = kept.get(url);
      return found && found.until > now().getTime() ? found.der : undefined;
    },
    keep: (url, der) => {
      kept.delete(url);
      kept.set(url, { der, until: now().getTime() + dayMs });
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    },
  };
}
