/** The part of package-lock.json that is read here. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Refusal {
  /** First version that is fit to be used; none if the package never is. */
  readonly from?: string;
  /** First fit version of an older line that still gets the same repairs. */
  readonly mendedLine?: string;
  /** One version that is refused whatever stands around it. */
  readonly only?: string;
  readonly why: string;
}

/** Packages with holes that matter to what we sign, parse or show. */
export const refused: Readonly<Record<string, Refusal>> = {
  'node-forge': { from: '1.4.0', why: 'accepts forged signatures' },
  'pdf-lib': { only: '1.17.1', why: 'rewrites signed files' },
  typeorm: { from: '1.1.0', why: 'overwrites stale rows' },
  // xml-crypto needs the 0.8 line; 0.8.15 carries the repairs of 0.9.10 and later.
  '@xmldom/xmldom': { from: '0.9.10', mendedLine: '0.8.15', why: 'lets XML be injected' },
  xmldom: { why: 'abandoned, lets XML be injected' },
  'xml-crypto': { from: '6.0.1', why: 'verifies what was not signed' },
  multer: { from: '2.0.2', why: 'falls over on crafted uploads' },
  'pdfjs-dist': { from: '4.2.0', why: 'runs code from fonts' },
  jsrsasign: { why: 'accepts forged signatures' },
  merkletreejs: { why: 'hashes leaves and nodes alike' },
};

/** Every refused package in the lock file, nested and renamed ones too. */
export const refusedPackages = ({ packages }: LockFile): string[] =>
  Object.entries(packages).flatMap(([path, { version, name }]) => {
    // An alias is installed under another name; its true one stands in `name`.
    const trueName = name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const refusal = refused[trueName];
    return refusal && version && isRefused(version, refusal)
      ? [`${trueName} ${version} ${refusal.why}`]
      : [];
  });

function isRefused(version: string, { from, mendedLine, only }: Refusal): boolean {
  if (only) return version === only;
  if (mendedLine && lineOf(version) === lineOf(mendedLine)) return isBefore(version, mendedLine);
  return from === undefined || isBefore(version, from);
}

function isBefore(version: string, other: string): boolean {
  const [a, b] = [numbers(version), numbers(other)];
  const differing = a.findIndex((part, index) => part !== b[index]);
  if (differing >= 0) return (a[differing] ?? 0) < (b[differing] ?? 0);
  return version.includes('-');
}

const lineOf = (version: string): string => numbers(version).slice(0, 2).join('.');

const numbers = (version: string): number[] => (version.split('-')[0] ?? '').split('.').map(Number);

/**
 * Packages that others name and the lock file forgets. npm leaves out what its registry did not
 * have at that moment (builds for other systems), and `npm ci` then refuses the whole file.
 */
export const forgottenPackages = ({ packages }: LockFile): string[] =>
  Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !foldersAbove(path).some((folder) => `${folder}${name}` in packages))
      .map((name) => `${name}, wanted by ${path}`),
  );

/** Where Node looks from `path`: its own node_modules, then those of every package around it. */
function foldersAbove(path: string): string[] {
  const around = path.lastIndexOf('/node_modules/');
  const here = path === '' ? 'node_modules/' : `${path}/node_modules/`;
  if (path === '') return [here];
  return [here, ...foldersAbove(around < 0 ? '' : path.slice(0, around))];
}
