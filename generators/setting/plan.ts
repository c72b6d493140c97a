import type { Names } from 'paxx-conventions';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import { refuseTwice, textsIn } from '../engine/parts/declared-value.ts';
import { planPart } from '../engine/parts/plan-part.ts';
import { refuseTakenVariables } from '../engine/naming/refuse-taken-variables.ts';
import { gatherName } from '../engine/naming/standalone-name.ts';
import type { Project } from '../engine/project/project.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { checkStep } from '../engine/run/package-manager.ts';
import { parseVariable, type SettingVariable } from './setting-variable.ts';

/** A settings group, registered and documented. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { answers } = context;
  const [given = answers['name'], ...typed] = context.args;
  const group = { given, noun: 'settings group', example: 'mail', parts: ['settings'] } as const;
  const name = await gatherName(group, context);
  const wanted = typed.length > 0 ? typed : textsIn(answers, 'variables');
  const rest = wanted.length > 0 ? wanted : await askVariables(context);
  const variables = rest.map((text) => parseVariable(text, name));
  checkVariables(variables, name, context.project);
  const part = {
    generator: 'setting',
    part: 'settings',
    name,
    rest,
    data: viewOf(variables),
    variables,
  } as const;
  return {
    plan: () => planPart(part, context),
    nextSteps: [[`settings.${name.camel}`, 'where the application has its settings'], checkStep()],
  };
}

/** @throws PaxxError where a name is there twice, or belongs to another group */
function checkVariables(variables: readonly SettingVariable[], group: Names, project: Project): void {
  const names = variables.map(({ name }) => name);
  refuseTwice(names, 'variable');
  refuseTwice(
    variables.map(({ property }) => property),
    'setting',
  );
  refuseTakenVariables(names, group, project);
}

/** What the template prints besides the name. */
const viewOf = (variables: readonly SettingVariable[]) => ({
  variables,
  usesZod: variables.some(({ schema }) => schema.startsWith('z.')),
  helpers: ['flag', 'list'].filter((kind) => variables.some(({ schema }) => schema.startsWith(kind))),
});

/** Asks for one variable after the other, until nothing is answered. */
async function askVariables({ ask }: ProjectContext): Promise<readonly string[]> {
  const variables: string[] = [];
  while (ask) {
    const answer = await ask<string>({
      type: 'input',
      message: 'Which variable? (MAIL_FROM:string=a@b.example # What it is for.; nothing to go on)',
      validate: (input) => problemOf(input) ?? true,
    });
    if (answer === '' && variables.length > 0) return variables;
    if (answer !== '') variables.push(answer);
  }
  throw PaxxError.of('PAXX2003', 'The variables are missing.', {
    remedy:
      'Give them as arguments after the name ("MAIL_FROM:string"), or as "variables" in the answers file.',
  });
}

function problemOf(input: string): string | undefined {
  if (input === '') return undefined;
  try {
    parseVariable(input);
    return undefined;
  } catch (error) {
    if (error instanceof PaxxError) return error.diagnostics[0]?.remedy ?? error.message;
    throw error;
  }
}
