import { createServer } from 'node:http';
import { once } from 'node:events';
import {
  claimDataFolder,
  eraseDataFolder,
  loadConfig,
  nextFreePort,
  openDatabase,
  stopSignal,
} from '#platform';

/** Runs the product until it is told to stop. */
export async function main(args: readonly string[] = []): Promise<void> {
  const stopped = stopSignal();
  const config = loadConfig(process.env);
  if (args.includes('--fresh')) await eraseDataFolder(config.DATA_DIR);
  await claimDataFolder(config.DATA_DIR);
  const database = await openDatabase(config, console.log);
  const port = await nextFreePort(config.PORT, config.HOST);
  if (port !== config.PORT) console.log(`Cổng ${config.PORT} đang bận, dùng cổng ${port}.`);
  const server = createServer((_request, reply) => reply.end('Trình Ký'));
  server.listen(port, config.HOST);
  await once(server, 'listening');
  console.log(`Trình Ký chạy ở http://${config.HOST}:${port} (dừng bằng Ctrl-C).`);
  await stopped;
  server.closeAllConnections();
  server.close();
  await database.close();
  console.log('Đã dừng.');
}
