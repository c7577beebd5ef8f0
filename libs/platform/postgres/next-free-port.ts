import { createServer } from 'node:net';

/** The first port from `wanted` upwards that nobody listens on at `host`. */
export async function nextFreePort(wanted: number, host = '127.0.0.1'): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + 1_000, 65_536); port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`Không còn cổng trống nào từ ${wanted} trở lên ở ${host}.`);
}

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
