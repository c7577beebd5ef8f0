/** What fills the address of a route. */
export interface Parts {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
}

/** The address of a route with its parts filled in; parts without a value are left out. */
export function addressOf(path: string, { params, query }: Parts): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(Reflect.get(params ?? {}, name))),
  );
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of [value].flat())
      if (one !== undefined && one !== '') asked.append(name, String(one));
  }
  return asked.size > 0 ? `${filled}?${asked}` : filled;
}
