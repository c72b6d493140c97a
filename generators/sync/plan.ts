import {
  Judge,
  repairOf,
  type Finding,
  type Registry,
  type RegistryEditor,
  type Repair,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { Draft } from '../engine/plan/draft.ts';
import type { Plan, Registration } from '../engine/plan/plan.ts';
import type { Project } from '../engine/project/project.ts';
import { printedIn, refusals, Registrar } from '../engine/registrars/registrar.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { checkStep } from '../engine/run/package-manager.ts';
import { remainsOf } from './remains.ts';

/** Both directions over what the judge finds. `--check` reports all of it, and `sync` what is left for people to decide. */
export function prepare({ project, options }: ProjectContext): Promise<Prepared> {
  const found = findingsOf(project);
  const isCheck = options['check'] === true;
  const { diagnostics, held } = remainsOf(project, found);
  const repaired = isCheck ? [] : found.filter((finding) => !held.has(finding));
  const left = found.filter((finding) => !repaired.includes(finding) || repairOf(finding) === undefined);
  return Promise.resolve({
    plan: () => planSync(project, repaired),
    findings: () => Promise.resolve([...left.map(reported), ...diagnostics]),
    nextSteps: [checkStep()],
  });
}

/** Everything that is wrong with the registries of a project. */
const findingsOf = (project: Project): readonly Finding[] => new Judge(project).all();

/**
 * Everything that repairs findings, in both directions: one edit a registry.
 *
 * @throws PaxxError with every edit that cannot be made, its place and the lines to paste; nothing is written.
 */
export async function planSync(project: Project, findings = findingsOf(project)): Promise<Plan> {
  const draft = new Draft(project.root, { command: 'sync' });
  const fatal = findings.filter(isFatal).map(reported);
  if (fatal.length > 0) throw new PaxxError(fatal);
  const refused: Diagnostic[] = [];
  const edited = new Set<string>();
  for (const { registry, file, repairs } of broken(findings)) {
    const registrar = new Registrar(registry, file, project);
    // Two registries may share a file: what was found of the second one stands elsewhere once the first is repaired.
    const current = edited.has(file) ? repairsIn(registrar, draft, project) : repairs;
    refused.push(...(await repair(draft, registrar, current)));
    edited.add(file);
  }
  if (refused.length > 0) throw new PaxxError(refused);
  return draft.build();
}

/** While a registry cannot be read, nobody knows what the others would have to say. */
const isFatal = ({ kind }: Finding): boolean => kind === 'unreadable' || kind === 'lost';

/** Every registry file that can be repaired, with what repairs it. */
function broken(findings: readonly Finding[]) {
  const found = new Map<string, { registry: Registry; file: string; repairs: Repair[] }>();
  for (const finding of findings) {
    const repair = repairOf(finding);
    if (!repair) continue;
    const { registry, file } = finding;
    const one = found.get(`${registry.id} ${file}`) ?? { registry, file, repairs: [] };
    found.set(`${registry.id} ${file}`, one);
    one.repairs.push(repair);
  }
  return found.values();
}

/** What repairs a registry in the text that a draft holds. */
function repairsIn({ registry, file }: Registrar, draft: Draft, project: Project): readonly Repair[] {
  const derive: Project['derive'] = (path, reader) => {
    const text = path === file ? draft.read(path) : undefined;
    return text === undefined ? project.derive(path, reader) : reader.read(text);
  };
  return new Judge({ ...project, derive }).of(registry, file).flatMap((finding) => repairOf(finding) ?? []);
}

async function repair(draft: Draft, registrar: Registrar, repairs: readonly Repair[]): Promise<Diagnostic[]> {
  const { registry, file } = registrar;
  const before = draft.read(file) ?? '';
  const { text, editor, refused } = await registrar.edit(before, repairs);
  draft.edit(file, () => text);
  for (const one of repairs)
    draft.register({ registry: registry.id, file, ...outcomeOf(one, before, editor) });
  return refusals(registrar, refused, `The ${registry.noun} in ${file} cannot be repaired`, 'change');
}

/** What was taken away, where it stood, or what stands there now. */
function outcomeOf(
  one: Repair,
  before: string,
  editor: RegistryEditor,
): Pick<Registration, 'line' | 'text' | 'status'> {
  if (one.kind !== 'remove')
    return { ...printedIn(editor, one.kind === 'add' ? one.entry : one.to), status: 'added' };
  const { line, start, end } = one.read;
  return { line, text: before.slice(start, end), status: 'removed' };
}

const codes = {
  missing: 'PAXX1001',
  dead: 'PAXX1002',
  duplicate: 'PAXX1002',
  loose: 'PAXX1002',
  overruled: 'PAXX1002',
  repeated: 'PAXX1002',
  orphaned: 'PAXX1002',
  misnamed: 'PAXX1003',
  displaced: 'PAXX1003',
  disagreeing: 'PAXX1003',
  mismatched: 'PAXX1003',
  stray: 'PAXX1003',
  unclear: 'PAXX1004',
  unreadable: 'PAXX3001',
  lost: 'PAXX3001',
} as const satisfies Record<Finding['kind'], string>;

const reported = (finding: Finding): Diagnostic => {
  const { kind, message, file, line, column } = finding;
  return diagnostic(codes[kind], message, {
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(repairOf(finding) ? { fix: { command: 'npx', args: ['generator-paxx', 'sync'] } } : {}),
  });
};
