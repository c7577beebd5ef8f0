import type { RouteDefinition } from './route-definition.js';

/** Data the journey works by: shipped in `config/`, later kept per body. */
export interface JourneySettings {
  readonly routes: readonly RouteDefinition[];
}

export const JOURNEY_SETTINGS = Symbol('JourneySettings');
