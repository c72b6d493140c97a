import { plainNames, type Names } from 'paxx-conventions';
import { parseDeclared, quoted, refuseTwice, textsIn } from '../engine/parts/declared-value.ts';
import { planPart } from '../engine/parts/plan-part.ts';
import { gatherName } from '../engine/naming/standalone-name.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { checkStep, typedPackageManager } from '../engine/run/package-manager.ts';

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
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { answers } = context;
  const [given = answers['name'], ...typed] = context.args;
  const wanted = { given, noun: 'command', example: 'import users', parts: ['command'] } as const;
  const name = await gatherName(wanted, context);
  const rest = typed.length > 0 ? typed : textsIn(answers, 'arguments');
  const args = rest.map(argumentOf);
  refuseTwice(
    args.map((argument) => argument.name),
    'argument',
  );
  const data = viewOf(name, args);
  return {
    plan: () => planPart({ generator: 'command', part: 'command', name, rest, data }, context),
    nextSteps: [
      [`backend/src/commands/${name.kebab}.ts`, 'say what it does'],
      [`${typedPackageManager()} --dir backend manage ${wordsOf(name).join(' ')} --help`, 'how it is called'],
      checkStep(),
    ],
  };
}

/** As it is typed: `import users`, `import all-users`. */
const wordsOf = ({ kebab }: Names): string[] => kebab.split(/-(.*)/).filter((word) => word !== '');

/** What the templates print besides the name. */
function viewOf(name: Names, args: readonly CommandArgument[]) {
  const isGiven = args.length > 0;
  return {
    args,
    words: wordsOf(name).map(quoted),
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
  const { human } = plainNames(name);
  return { name, schema: `${schema}.describe(${quoted(description ?? `the ${human}`)})`, sample };
}
