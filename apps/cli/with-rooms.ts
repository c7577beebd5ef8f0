import 'reflect-metadata';
import { join } from 'node:path';
import {
  claimDataFolder,
  installationSecret,
  loadConfig,
  migrate,
  PlatformModule,
  withDatabase,
} from '#platform';
import {
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Terminal } from './terminal.js';

type Room = DynamicModule | Type;

@Module({})
class CommandModule {}

/** Opens some rooms over the installation's database for one command, without an HTTP face. */
export async function withRooms<Result>(
  { env, note }: Terminal,
  rooms: (secret: string) => readonly Room[],
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const config = loadConfig(env);
  await claimDataFolder(config.DATA_DIR);
  return withDatabase(config, note, async (ownerUrl) => {
    const secret = await installationSecret(config);
    const urls = await migrate(ownerUrl, secret);
    const platform = PlatformModule.with({
      appUrl: config.APP_DATABASE_URL ?? urls.app,
      blobFolder: join(config.DATA_DIR, 'blobs'),
      poolSize: 3,
    });
    const module = { module: CommandModule, imports: [platform, ...rooms(secret)] };
    const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}
