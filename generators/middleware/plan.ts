import { planPart } from '../engine/parts/plan-part.ts';
import { gatherName } from '../engine/parts/standalone-name.ts';
import type { Prepared, ProjectContext } from '../engine/run/command.ts';
import { checkStep } from '../engine/run/package-manager.ts';

/** A middleware, registered. */
export async function prepare(context: ProjectContext): Promise<Prepared> {
  const { answers, options } = context;
  const [given = answers['name']] = context.args;
  const part = { given, noun: 'middleware', example: 'tenant', parts: ['middleware'] } as const;
  const name = await gatherName(part, context);
  const wanted = options['after'] ?? answers['after'];
  const place = typeof wanted === 'string' ? { after: wanted, rest: ['--after', wanted] } : {};
  return {
    plan: () => planPart({ generator: 'middleware', part: 'middleware', name, ...place }, context),
    nextSteps: [
      [`backend/src/middleware/${name.kebab}.ts`, 'say what it does'],
      ['backend/src/middleware/index.ts', 'say why it stands where it does'],
      checkStep(),
    ],
  };
}
