/** Compiles what has changed since the last build. */
export async function ensureBuilt(say) {
  const { build } = await import('../build.mjs');
  const { files, compiled } = await build();
  if (compiled) say(`Biên dịch ${compiled} trong ${files} tệp.`);
}
