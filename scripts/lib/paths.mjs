import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout; every script works from here, whatever folder it was called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => join(root, ...parts);

/** The folder the user stood in: npm changes the working folder and leaves the old one here. */
export const callerFolder = () => process.env.INIT_CWD ?? process.cwd();
