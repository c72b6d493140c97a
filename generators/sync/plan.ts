import { checkStep } from '../engine/run/check-step.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { Draft } from '../engine/plan/draft.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { Project } from '../engine/project/project.ts';
import { findings } from '../engine/registrars/findings.ts';
import type { Finding } from '../engine/registrars/finding.ts';
import { registrarsOf } from '../engine/registrars/registrar.ts';
import { repair, type Repair } from '../engine/registrars/repair.ts';
import { survey } from '../engine/registrars/survey.ts';

/** Both directions over the same registrars that `feature` uses. */
export const prepare = (context: ProjectContext): Promise<Prepared> =>
  Promise.resolve({
    plan: () => planSync(context.project),
    findings: () => syncFindings(context),
    nextSteps: [checkStep()],
  });

/**
 * Everything that repairs the registries, in both directions.
 *
 * @throws PaxxError with every edit that cannot be made, its place and the lines to paste; nothing is written.
 */
export async function planSync(project: Project): Promise<Plan> {
  const draft = new Draft(project.root, { command: 'sync' });
  const repairs = survey(await registrarsOf(project), project).map(repair);
  const unreadable = (await findings(project)).filter(({ kind }) => kind === 'unreadable');
  const refused = [...repairs.flatMap(refusals), ...unreadable.map(reported)];
  if (refused.length > 0) throw new PaxxError(refused);
  for (const one of repairs.filter(({ before, after }) => before !== after)) record(draft, one);
  return draft.build();
}

function record(draft: Draft, { registrar, before, after, added, removed }: Repair): void {
  const { file, registry } = registrar;
  draft.edit(file, () => after);
  for (const { line, start, end } of removed)
    draft.register({ registry: registry.id, file, line, text: before.slice(start, end), status: 'removed' });
  for (const entry of added) {
    const { line, printed } = registrar.entryIn(after, entry);
    draft.register({ registry: registry.id, file, line, text: printed, status: 'added' });
  }
}

const refusals = ({ registrar: { file, registry }, refused }: Repair): Diagnostic[] =>
  refused.map(({ reason, line, column, snippet }) =>
    diagnostic('PAXX3002', `The ${registry.noun} in ${file} cannot be repaired: ${reason}`, {
      file,
      line,
      column,
      snippet,
      remedy: 'Mend the file, or change these lines by hand, then repeat the command. Nothing was written.',
    }),
  );

const codes = {
  missing: 'PAXX1001',
  dead: 'PAXX1002',
  duplicate: 'PAXX1002',
  disagreement: 'PAXX1003',
  unreadable: 'PAXX3001',
} as const satisfies Record<Finding['kind'], string>;

/** What a plan repairs; the rest is for people to decide. */
const repairable: ReadonlySet<Finding['kind']> = new Set(['missing', 'dead', 'duplicate']);

/** Every finding under `--check`; otherwise what is left once the plan is applied. */
async function syncFindings({ options, project }: ProjectContext): Promise<readonly Diagnostic[]> {
  const found = await findings(project);
  return found.filter(({ kind }) => options['check'] === true || !repairable.has(kind)).map(reported);
}

const reported = ({ kind, message, file, line, column }: Finding): Diagnostic =>
  diagnostic(codes[kind], message, {
    file,
    line,
    ...(column === undefined ? {} : { column }),
    ...(repairable.has(kind) ? { fix: { command: 'npx', args: ['generator-paxx', 'sync'] } } : {}),
  });
