import { roles, type Role } from '#contracts';
import { isGone, type Colleague } from './people-at-work.js';

/** Names under which work may lie that nobody is there to do, each with the reason in words. */
export function unattendedPlaces(
  people: readonly Colleague[],
  unitIds: readonly string[],
): ReadonlyMap<string, string> {
  const manned = new Set(
    people.flatMap(({ posts }) => posts.flatMap(({ role, unitId }) => [role, `${role}@${unitId}`])),
  );
  const places = ['', ...unitIds.map((id) => `@${id}`)].flatMap((where) =>
    roles.map((role: Role) => `${role}${where}`),
  );
  return new Map([
    ...people
      .filter(isGone)
      .map(({ id, disabled }): [string, string] => [
        id,
        disabled ? 'Tài khoản đã khóa' : 'Không còn giữ vị trí công tác',
      ]),
    ...places
      .filter((place) => !manned.has(place))
      .map((place): [string, string] => [place, 'Không ai giữ vai trò này']),
  ]);
}
