import type { Project } from './project.ts';

/** The client that the generators have the project generate from its OpenAPI document (C12). */
export const client = 'frontend/src/lib/api.ts';

/** What the same script makes beside it, where the web has forms. */
const madeBeside = ['frontend/src/lib/api-schemas.ts', 'frontend/src/lib/api-values.ts'];

const script = 'api:generate';
const signature = '@generated paxx-signature';

/** Which package manager a lockfile belongs to, and how it runs a script. */
const managers = [
  ['pnpm', 'pnpm', ['pnpm-lock.yaml', 'pnpm-workspace.yaml']],
  ['yarn', 'yarn', ['yarn.lock']],
  ['bun', 'bun run', ['bun.lock', 'bun.lockb']],
] as const;

/** What of the root's package.json says how something is run. */
interface Manifest {
  readonly packageManager?: unknown;
  readonly scripts?: Readonly<Record<string, unknown>>;
}

/** The generated files: those that `.yo-rc.json` names, else the client, unless the project has nothing that makes it. */
export function generatedFiles(project: Project): readonly string[] {
  const { generated } = project.conventions;
  if (generated) return generated;
  const isSigned = project.derive(client, { name: 'is signed', read: (text) => text.includes(signature) });
  const manifests = ['package.json', 'frontend/package.json'].map((path) => manifestAt(path, project));
  const isMade = manifests.some((manifest) => manifest?.scripts?.[script] !== undefined);
  return isMade || isSigned === true || !manifests[0] ? [client, ...madeBeside.filter(project.exists)] : [];
}

/** The command that generates a file: its own header names it, or it is the script that makes the client. */
export function generatingCommand(text: string, path?: string, project?: Project): string | undefined {
  const [head = ''] = text.split('*/', 1);
  const named = /\bgenerated\b[^`]*`([^`\n]+)`/i.exec(head)?.[1];
  return (
    named ??
    (path !== undefined && [client, ...madeBeside].includes(path) && project ? scriptOf(project) : undefined)
  );
}

function scriptOf(project: Project): string | undefined {
  const { scripts, packageManager } = manifestAt('package.json', project) ?? {};
  if (scripts?.[script] === undefined) return undefined;
  const [name] = typeof packageManager === 'string' ? packageManager.split('@') : [];
  const manager = managers.find(([own, , locks]) => (name ? own === name : locks.some(project.exists)));
  return `${manager?.[1] ?? 'npm run'} ${script}`;
}

const manifestAt = (path: string, project: Project): Manifest | undefined =>
  project.derive(path, {
    name: 'manifest',
    read(text) {
      try {
        const manifest: unknown = JSON.parse(text);
        return typeof manifest === 'object' && manifest !== null ? manifest : undefined;
      } catch {
        return undefined;
      }
    },
  });
