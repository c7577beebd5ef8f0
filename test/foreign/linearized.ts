import { readFileSync } from 'node:fs';
import { run, withFiles } from '../pki/tools.js';

/** The file as qpdf prepares it for slow lines, its objects plain or in streams. */
export const linearized = (pdf: Uint8Array, objectStreams: 'disable' | 'generate'): Uint8Array => {
  let made = new Uint8Array();
  withFiles({ 'in.pdf': pdf }, (pathOf) => {
    const how = ['--linearize', `--object-streams=${objectStreams}`];
    const { status, output } = run('qpdf', [...how, pathOf('in.pdf'), pathOf('out.pdf')]);
    if (status !== 0) throw new Error(output);
    made = readFileSync(pathOf('out.pdf'));
  });
  return made;
};
