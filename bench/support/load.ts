import { loadavg } from 'node:os';

/** Says how busy the machine was: figures of a busy one are the lower bound. */
export function tellLoad(): void {
  console.error(
    `Tải của máy (1, 5, 15 phút): ${loadavg()
      .map((load) => load.toFixed(2))
      .join(', ')}`,
  );
}
