import type { PersonId } from '#kernel';
import { roleNames } from '../names.js';
import type { BodyToday } from './body-today.js';
import type { AssigneeNames } from './route-words.js';

/** How a body calls the posts, people and units that a definition names by their ids and codes. */
export const assigneeNames = ({ posts, units, nameOf }: BodyToday): AssigneeNames => ({
  role: (role) => roleNames[role].toLowerCase(),
  person: (id) => nameOf(id as PersonId),
  unit: (code) => units.find((unit) => unit.code === code)?.name ?? code,
  post: (id) => {
    const held = posts.find(({ postId }) => postId === id);
    return held ? `${held.title} (${nameOf(held.personId)})` : 'vị trí công tác không còn ai giữ';
  },
});
