// A machine's graph (libs/journey/machine-graph.ts) as Mermaid text and as Graphviz text.

// The main way goes down; what leads back or to an end is drawn aside and lighter.

const fills = { start: '#f6d8ae', state: '#cfe3f5', end: '#e4e7eb' };

export const markdownOf = (graph, origin = `máy trạng thái \`${graph.name}\``) => `# ${graph.title}

Sinh từ định nghĩa của ${origin} bằng \`npm run diagrams\`; không sửa tay.

![${graph.title}](${graph.name}.svg)

\`\`\`mermaid
${mermaidOf(graph)}
\`\`\`
${withinOf(graph)}`;

function mermaidOf({ states, arrows, initial }) {
  const names = states.map(({ key, name }) => `  state "${name}" as ${key}`);
  const ways = arrows.map(({ from, to, names }) => {
    const said = names.length > 0 ? `: ${names.join(' / ')}` : '';
    return `  ${from} --> ${to}${said}`;
  });
  const ends = states.filter(({ isFinal }) => isFinal).map(({ key }) => `  ${key} --> [*]`);
  return ['stateDiagram-v2', ...names, `  [*] --> ${initial}`, ...ways, ...ends].join('\n');
}

/** Steps that stay in their state would only be loops in a picture; here they are listed. */
function withinOf({ states }) {
  const rows = states
    .filter(({ within }) => within.length > 0)
    .map(({ name, within }) => `- **${name}**: ${within.join('; ')}.`);
  if (rows.length === 0) return '';
  return `
## Việc diễn ra trong một bước

${rows.join('\n')}
`;
}

/** What a picture of a route says it was made from. */
export const originOfRoute = ({ name }) => `đường trình ký \`config/routes/${name}.yaml\``;

export function dotOf({ title, states, arrows, initial }) {
  const place = new Map(states.map(({ key }, at) => [key, at]));
  const ends = new Set(states.filter(({ isFinal }) => isFinal).map(({ key }) => key));
  return `digraph machine {
  rankdir=TB; ranksep=0.45; nodesep=0.55; bgcolor=white; splines=true;
  label="${title}"; labelloc=t; fontname="Helvetica"; fontsize=16;
  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=12, color="#5b6472", margin="0.18,0.09"];
  edge [fontname="Helvetica", fontsize=10, arrowsize=0.7];
  ${states.map((state) => nodeOf(state, initial)).join('\n  ')}
  ${arrows.map((arrow) => arrowOf(arrow, lookOf(arrow, place, ends))).join('\n  ')}
}`;
}

function nodeOf({ key, name, isFinal }, initial) {
  const fill = key === initial ? fills.start : isFinal ? fills.end : fills.state;
  return `${key} [label="${name}", fillcolor="${fill}"${isFinal ? ', peripheries=2' : ''}];`;
}

function lookOf({ from, to }, place, ends) {
  const isNext = place.get(to) === place.get(from) + 1;
  if (isNext) return { colour: '#2f5d8a', more: 'weight=60, penwidth=1.8' };
  if (ends.has(to)) return { colour: '#76808c', more: 'weight=1' };
  if (place.get(to) < place.get(from)) return { colour: '#b05b3b', more: 'style=dashed, weight=0' };
  return { colour: '#2f5d8a', more: 'weight=2' };
}

const arrowOf = ({ from, to, names }, { colour, more }) =>
  `${from} -> ${to} [label=" ${names.join('\\n ')} ", color="${colour}", fontcolor="${colour}", ${more}];`;
