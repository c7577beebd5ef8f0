/** The given name stands last in a Vietnamese name. */
const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';

export const initialOf = (name: string): string => givenName(name).charAt(0).toUpperCase();
