import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type FontStyle = 'regular' | 'italic' | 'bold' | 'boldItalic';

/** TrueType bytes of the four styles, as they are embedded. */
export type FontFiles = Readonly<Record<FontStyle, Buffer>>;

const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`));

let loaded: FontFiles | undefined;

/**
 * Tinos, the free font with the metrics of Times New Roman, which the decree asks for
 * (NĐ 30/2020 Phụ lục I, Phần I, Mục I.4). Read once, then kept.
 */
export function tinosFonts(): FontFiles {
  loaded ??= {
    regular: read('400Regular/Tinos_400Regular.ttf'),
    italic: read('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bold: read('700Bold/Tinos_700Bold.ttf'),
    boldItalic: read('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  };
  return loaded;
}
