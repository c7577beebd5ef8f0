import type { NodeId } from './content.js';

export type NewNodeId = () => NodeId;

/** UUIDv7 (RFC 9562 §5.7); `crypto.randomUUID` is missing where a server is reached by plain http. */
export const newNodeId: NewNodeId = () => {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = crypto.getRandomValues(new Uint8Array(10));
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70;
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const hex = time + Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as NodeId;
};
