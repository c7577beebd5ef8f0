export { crashpoint, crashpoints, onCrashpoint, type Crashpoint } from './crashpoint.js';
export { claimDataFolder, eraseDataFolder } from './data-folder.js';
export { stopSignal, type StopSignal } from './stop-signal.js';
