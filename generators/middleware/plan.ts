import type { Names } from 'paxx-conventions';
import type { Behaviour } from '../engine/run/command.ts';
import { typedPackageManager } from '../engine/run/package-manager.ts';
import { readAnswers } from '../engine/run/read-answers.ts';
import { steps } from '../engine/run/steps.ts';
import { planPart } from '../engine/parts/plan-part.ts';
import { gatherName } from '../engine/parts/standalone-name.ts';

export interface MiddlewareInput {
  readonly name: Names;
  readonly after: string | undefined;
}

/** A middleware, registered. */
export const middlewareBehaviour: Behaviour<MiddlewareInput> = {
  async gather(context) {
    const answers = readAnswers(context, process.cwd());
    const [given = answers['name']] = context.args.flat();
    const after = context.options['after'] ?? answers['after'];
    return {
      name: await gatherName(given, 'middleware', 'tenant', context),
      after: typeof after === 'string' ? after : undefined,
    };
  },
  plan: ({ name, after }, context) =>
    planPart(
      {
        generator: 'middleware',
        part: 'middleware',
        name,
        rest: after === undefined ? [] : ['--after', after],
        after,
      },
      context,
      context.options,
    ),
  nextSteps: ({ name }) =>
    steps([
      [`backend/src/middleware/${name.kebab}.ts`, 'say what it does'],
      ['backend/src/middleware/index.ts', 'say why it stands where it does'],
      [`${typedPackageManager()} check`, 'format, lint, types, API document and tests'],
    ]),
};
