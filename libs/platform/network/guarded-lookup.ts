import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** `public` only, or this machine too, or every private network (RFC 1918, RFC 4193 …) too. */
export type ReachableAddresses = 'public' | 'loopback' | 'private';

const loopbackNets = new BlockList();
loopbackNets.addSubnet('127.0.0.0', 8, 'ipv4');
loopbackNets.addAddress('::1', 'ipv6');

const privateNets = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  privateNets.addSubnet(net, prefix, 'ipv4');
privateNets.addAddress('::', 'ipv6');
privateNets.addSubnet('fc00::', 7, 'ipv6');
privateNets.addSubnet('fe80::', 10, 'ipv6');
privateNets.addSubnet('ff00::', 8, 'ipv6');

/** Whether bytes may go to this IP address. */
export function mayReach(address: string, reach: ReachableAddresses): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (loopbackNets.check(address, family)) return reach !== 'public';
  return reach === 'private' || !privateNets.check(address, family);
}

/** Whether a host name or address is this machine by its very form. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  return family === 0
    ? host === 'localhost'
    : loopbackNets.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/** Resolves a name and refuses what may not be reached, at the moment of connecting, not before. */
export const guardedLookup =
  (reach: ReachableAddresses): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const reachable = addresses.filter(({ address }) => mayReach(address, reach));
      const [first] = reachable;
      if (!first) return callback(new AddressIsNotReachable(hostname), []);
      return options.all
        ? callback(null, reachable satisfies LookupAddress[])
        : callback(null, first.address, first.family);
    });

export class AddressIsNotReachable extends Error {
  constructor(readonly host: string) {
    super(`${host} ở trong mạng nội bộ, không được phép gửi tới`);
  }
}
