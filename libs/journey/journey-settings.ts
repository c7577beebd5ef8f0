import type { RouteDefinition } from './routes/definition.js';

/** A route as it comes with the product. */
export interface ShippedRoute {
  readonly source: string;
  readonly definition: RouteDefinition;
}

/** Data the journey works by: shipped in `config/`, then kept per body. */
export interface JourneySettings {
  readonly routes: readonly ShippedRoute[];
}

export const JOURNEY_SETTINGS = Symbol('JourneySettings');
