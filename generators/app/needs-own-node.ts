/** What runs a generated project, in the words of a message. */
export const neededNode = 'Node 22.22.2, 24.15 or later';

/**
 * Whether the generated project cannot run on this Node: it needs 22.22.2 or later within 22, or 24.15 and later, to run
 * TypeScript without a build.
 */
export function needsOwnNode(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major === 22) return minor < 22 || (minor === 22 && patch < 2);
  if (major === 24) return minor < 15;
  return major < 24;
}
