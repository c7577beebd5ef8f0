import type { RouteContract } from '#contracts';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { CONTRACT } from './serves.js';

const PATH = 'path';

/** Reads the contracts off the controllers; start-up fails where a route states none. */
@Injectable()
export class StatedRoutes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): readonly RouteContract[] {
    return this.discovery.getControllers().flatMap(({ instance, name }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (handler === undefined || !Reflect.hasMetadata(PATH, handler)) return [];
        const contract = Reflect.getMetadata(CONTRACT, handler) as RouteContract | undefined;
        if (!contract) {
          throw new Error(`${String(name)}.${method} states no permission: write it with @Serves.`);
        }
        return [contract];
      });
    });
  }
}
