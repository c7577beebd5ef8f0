const wanted = [20, 19];

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new Error(`Cần Node.js từ ${wanted.join('.')} trở lên; đang dùng ${version}.`);
}
