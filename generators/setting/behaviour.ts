import type { Names } from 'paxx-conventions';
import type { Behaviour, Context } from '../command/command.ts';
import { typedPackageManager } from '../command/package-manager.ts';
import { readAnswers } from '../command/read-answers.ts';
import { steps } from '../command/steps.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import { planPart } from '../standalone/plan-part.ts';
import { textsIn } from '../standalone/declared-value.ts';
import { gatherName } from '../standalone/standalone-name.ts';
import { parseVariable, type SettingVariable } from './setting-variable.ts';

export interface SettingInput {
  readonly name: Names;
  readonly variables: readonly SettingVariable[];
  /** The variables as they were given. */
  readonly rest: readonly string[];
}

/** A settings group, registered and documented. */
export const settingBehaviour: Behaviour<SettingInput> = {
  async gather(context) {
    const answers = readAnswers(context, process.cwd());
    const [given = answers['name'], ...typed] = context.args.flat();
    const name = await gatherName(given, 'settings group', 'mail', context);
    const wanted = typed.length > 0 ? typed : textsIn(answers, 'variables');
    const rest = wanted.length > 0 ? wanted : await askVariables(context);
    return { name, rest, variables: rest.map((text) => parseVariable(text, name)) };
  },
  plan: ({ name, variables, rest }, context) =>
    planPart(
      {
        generator: 'setting',
        part: 'settings',
        name,
        rest,
        data: viewOf(variables),
        variables: variables.map(({ name: variable, value, description }) => ({
          name: variable,
          value,
          description,
        })),
      },
      context,
      context.options,
    ),
  nextSteps: ({ name }) =>
    steps([
      [`settings.${name.camel}`, 'where the application has its settings'],
      [`${typedPackageManager()} check`, 'format, lint, types, API document and tests'],
    ]),
};

/** What the template prints besides the name. */
const viewOf = (variables: readonly SettingVariable[]) => ({
  variables,
  usesZod: variables.some(({ schema }) => schema.startsWith('z.')),
  helpers: ['flag', 'list'].filter((kind) => variables.some(({ schema }) => schema.startsWith(kind))),
});

/** Asks for one variable after the other, until nothing is answered. */
async function askVariables({ ask }: Context): Promise<readonly string[]> {
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
  throw new PaxxError([
    diagnostic('PAXX2003', 'The variables are missing.', {
      remedy:
        'Give them as arguments after the name ("MAIL_FROM:string"), or as "variables" in the answers file.',
    }),
  ]);
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
