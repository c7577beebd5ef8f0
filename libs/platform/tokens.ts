/** Injection tokens of the things the platform hands to every room. */
export const CLOCK = Symbol('Clock');
export const IDS = Symbol('Ids');
