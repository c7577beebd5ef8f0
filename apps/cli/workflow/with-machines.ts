import { join } from 'node:path';
import { loadJourneySettings } from '#journey';
import { loadConfig } from '#platform';
import { OrganisationModule } from '#modules/organisation';
import type { INestApplicationContext } from '@nestjs/common';
import { channelSettings } from '../../api/channel-settings.js';
import { roomsBehind } from '../../api/rooms.js';
import type { Terminal } from '../terminal.js';
import { withRooms } from '../with-rooms.js';

const configFolder = join(import.meta.dirname, '../../../config');

/** Opens every room, so that each has registered its machines. */
export async function withMachines<Result>(
  terminal: Terminal,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const journey = await loadJourneySettings(configFolder);
  const channels = channelSettings(loadConfig(terminal.env), { url: '' });
  return withRooms(
    terminal,
    (secret) => [
      OrganisationModule.with({ secret }),
      ...roomsBehind({ secret, journey, channels }),
    ],
    work,
  );
}
