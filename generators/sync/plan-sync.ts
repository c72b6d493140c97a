import {
  Judge,
  repairOf,
  type Finding,
  type Registry,
  type RegistryEditor,
  type Repair,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { Draft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import type { Project } from '../project/project.ts';
import { printedIn, Registrar } from '../registrars/registrar.ts';

/** Everything that is wrong with the registries of a project. */
export const findingsOf = (project: Project): readonly Finding[] => new Judge(project).all();

/**
 * Everything that repairs findings, in both directions: one edit a registry.
 *
 * @throws PaxxError with every edit that cannot be made, its place and the lines to paste; nothing is written.
 */
export async function planSync(project: Project, findings = findingsOf(project)): Promise<Plan> {
  const draft = new Draft(project.root, { command: 'sync' });
  const refused = findings.filter(isFatal).map(reported);
  for (const { registry, file, repairs } of broken(findings))
    refused.push(...(await repair(draft, new Registrar(registry, file, project.conventions), repairs)));
  if (refused.length > 0) throw new PaxxError(refused);
  return draft.build();
}

/** While a registry cannot be read, nobody knows what the others would have to say. */
const isFatal = ({ kind }: Finding): boolean => kind === 'unreadable' || kind === 'lost';

/** One registry file, and what repairs it. */
interface Broken {
  readonly registry: Registry;
  readonly file: string;
  readonly repairs: Repair[];
}

function broken(findings: readonly Finding[]): readonly Broken[] {
  const found = new Map<string, Broken>();
  for (const finding of findings) {
    const { registry, file } = finding;
    const key = `${registry.id} ${file}`;
    const one = found.get(key) ?? { registry, file, repairs: [] };
    const own = repairOf(finding);
    if (own) found.set(key, one);
    if (own) one.repairs.push(own);
  }
  return [...found.values()];
}

async function repair(draft: Draft, registrar: Registrar, repairs: readonly Repair[]): Promise<Diagnostic[]> {
  const { registry, file } = registrar;
  const { text, editor, refused } = await registrar.edit(draft.read(file) ?? '', repairs);
  draft.edit(file, () => text);
  record(draft, registrar, repairs, editor);
  return refused.map(({ reason, line, column, snippet }) =>
    diagnostic('PAXX3002', `The ${registry.noun} in ${file} cannot be repaired: ${reason}`, {
      file,
      line,
      column,
      snippet,
      remedy: 'Mend the file, or change these lines by hand, then repeat the command. Nothing was written.',
    }),
  );
}

/** Says what was taken away, where it stood, and what stands there now. */
function record(
  draft: Draft,
  registrar: Registrar,
  repairs: readonly Repair[],
  editor: RegistryEditor,
): void {
  const place = { registry: registrar.registry.id, file: registrar.file };
  for (const one of repairs)
    if (one.kind === 'remove') {
      const { key, line, symbol } = one.read;
      const text = symbol === undefined ? key : `${key}: ${symbol}`;
      draft.register({ ...place, line, text, status: 'removed' });
    } else {
      const entry = one.kind === 'add' ? one.entry : one.to;
      draft.register({ ...place, ...printedIn(editor, entry), status: 'added' });
    }
}

const codes = {
  missing: 'PAXX1001',
  dead: 'PAXX1002',
  duplicate: 'PAXX1002',
  orphaned: 'PAXX1002',
  misnamed: 'PAXX1003',
  displaced: 'PAXX1003',
  disagreeing: 'PAXX1003',
  mismatched: 'PAXX1003',
  unclear: 'PAXX1004',
  unreadable: 'PAXX3001',
  lost: 'PAXX3001',
} as const satisfies Record<Finding['kind'], string>;

/** What is left for people to decide once a plan of `sync` is applied. */
export const leftBy = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => repairOf(finding) === undefined);

/** A finding as every command reports what it has to say. */
export const reported = (finding: Finding): Diagnostic => {
  const { kind, message, file, line, column } = finding;
  return diagnostic(codes[kind], message, {
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(repairOf(finding) ? { fix: { command: 'npx', args: ['generator-paxx', 'sync'] } } : {}),
  });
};
