export { nextFreePort } from './next-free-port.js';
export {
  openDatabase,
  withDatabase,
  type DatabaseSettings,
  type OpenDatabase,
} from './open-database.js';
export { removeCluster } from './remove-cluster.js';
export {
  startEmbeddedPostgres,
  type EmbeddedOptions,
  type EmbeddedPostgres,
} from './start-embedded-postgres.js';
