import { names, type Names } from 'paxx-conventions';
import type { Behaviour } from '../command/command.ts';
import { typedPackageManager } from '../command/package-manager.ts';
import { readAnswers } from '../command/read-answers.ts';
import { steps } from '../command/steps.ts';
import { parseDeclared, quoted, textsIn } from '../standalone/declared-value.ts';
import { planPart } from '../standalone/plan-part.ts';
import { gatherName } from '../standalone/standalone-name.ts';

export interface ManagementCommandInput {
  readonly name: Names;
  readonly arguments: readonly CommandArgument[];
  /** The arguments as they were given. */
  readonly rest: readonly string[];
}

/** An argument as the templates print it. */
interface CommandArgument {
  readonly name: string;
  readonly schema: string;
  /** What a test gives. */
  readonly sample: string;
}

const types = {
  string: { schema: 'z.string()', sample: 'some' },
  number: { schema: 'count', sample: '3' },
} as const;

/** A management command, registered. */
export const managementCommandBehaviour: Behaviour<ManagementCommandInput> = {
  async gather(context) {
    const answers = readAnswers(context, process.cwd());
    const [given = answers['name'], ...typed] = context.args.flat();
    const name = await gatherName(given, 'command', 'import users', context);
    const rest = typed.length > 0 ? typed : textsIn(answers, 'arguments');
    return { name, rest, arguments: rest.map(argumentOf) };
  },
  plan: ({ name, rest, arguments: given }, context) =>
    planPart(
      { generator: 'command', part: 'command', name, rest, data: viewOf(name, given) },
      context,
      context.options,
    ),
  nextSteps: ({ name }) =>
    steps([
      [`backend/src/commands/${name.kebab}.ts`, 'say what it does'],
      [`${typedPackageManager()} --dir backend manage ${name.human} --help`, 'how it is called'],
      [`${typedPackageManager()} check`, 'format, lint, types, API document and tests'],
    ]),
};

/** What the templates print besides the name. */
function viewOf(name: Names, args: readonly CommandArgument[]) {
  const isGiven = args.length > 0;
  return {
    args,
    words: name.kebab.split('-').map(quoted),
    samples: args.map(({ sample }) => quoted(sample)),
    usesZod: args.some(({ schema }) => schema.startsWith('z.')),
    helpers: [
      'command',
      ...(args.some(({ schema }) => schema.startsWith('count')) ? ['count'] : []),
      'toggle',
    ],
    given: [...(isGiven ? ['args'] : []), 'options', 'print'],
    work: isGiven ? `\`${name.human}: \${JSON.stringify(args)}\`` : quoted(name.human),
  };
}

function argumentOf(text: string): CommandArgument {
  const { name, type, description } = parseDeclared(text, /[a-z][a-z0-9]*/, Object.keys(types));
  const { schema, sample } = types[type as keyof typeof types];
  const { human } = names(name, { plural: name, mayBeReserved: true });
  return { name, schema: `${schema}.describe(${quoted(description ?? `the ${human}`)})`, sample };
}
