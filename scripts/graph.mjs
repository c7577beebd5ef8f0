// npm run graph: draws which room imports which into docs/imports.svg.
// Everybody imports the kernel, and every room the platform; those arrows would hide the others.
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { endOn } from './lib/fail.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';

const known = new Set(['libs/kernel', 'libs/platform']);
const roomOf = (path) =>
  /^(?:apps\/[^/]+|libs\/modules\/[^/]+|libs\/(?!modules\/)[^/]+)/.exec(path)?.[0];

process.chdir(root);
try {
  await prepare();
  const arrows = await importsBetweenRooms();
  const { instance } = await import('@viz-js/viz');
  const svg = (await instance()).renderString(dot(arrows), { format: 'svg' });
  await mkdir(inRoot('docs'), { recursive: true });
  await writeFile(inRoot('docs/imports.svg'), svg);
  console.log(`docs/imports.svg: ${arrows.length} quan hệ.`);
} catch (error) {
  endOn(error);
}

async function importsBetweenRooms() {
  const { cruise } = await import('dependency-cruiser');
  const { options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const { output } = await cruise(['apps', 'libs'], options, options.enhancedResolveOptions);
  const arrows = new Set();
  for (const { source, dependencies } of output.modules.filter(isProduct)) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from && to && from !== to && !known.has(to)) arrows.add(`"${from}" -> "${to}"`);
    }
  }
  return [...arrows].sort();
}

function isProduct({ source }) {
  return !/\.spec\.tsx?$/.test(source);
}

function dot(arrows) {
  const rooms = [...new Set(arrows.flatMap((arrow) => arrow.match(/[^"]+(?=")/g) ?? []))]
    .filter((name) => name !== ' -> ')
    .sort();
  return `strict digraph rooms {
  rankdir=LR; ranksep=1.1; nodesep=0.3; bgcolor=white;
  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11, color="#5b6472"];
  edge [color="#8a94a3", arrowsize=0.6];
  ${rooms.map((room) => `"${room}" [label="${room.replace(/^(libs\/modules|libs|apps)\//, '')}", fillcolor="${colourOf(room)}"];`).join('\n  ')}
  ${arrows.join(';\n  ')};
}`;
}

function colourOf(room) {
  if (room.startsWith('apps/')) return '#f6d8ae';
  if (room.startsWith('libs/modules/')) return '#cfe3f5';
  if (/^libs\/(platform|engine|journey)$/.test(room)) return '#d8edd0';
  return '#eeeeee';
}
