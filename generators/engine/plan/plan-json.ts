import { diagnostic } from '../diagnostics/diagnostic.ts';
import { PaxxError } from '../diagnostics/paxx-error.ts';
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import { frozen } from './frozen.ts';
import { hashOf } from './hash-of.ts';
import { pathFault } from './path-fault.ts';
import type { Change, Plan } from './plan.ts';
import { schemaFault } from './schema-fault.ts';

/** A plan as the text of a file to be reviewed and applied later; described by `schemas/plan.schema.json`. */
export function toJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}

/**
 * Reads a plan file. Its author need not be paxx, so that nothing in it is trusted: the shape, every path, and that each
 * hash is the hash of its text.
 *
 * @throws PaxxError with exit code 2.
 */
export function fromJson(text: string): Plan {
  const value = parsed(text);
  const fault = schemaFault(value, planSchema) ?? planFault(value as Plan);
  if (fault !== undefined) throw planFileError(fault);
  return frozen(value as Plan);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw planFileError(error instanceof Error ? error.message : String(error));
  }
}

function planFault({ changes, postSteps }: Plan): string | undefined {
  const seen = new Set<string>();
  for (const change of changes) {
    const fault = changeFault(change);
    if (fault !== undefined) return `the path "${change.path}" ${fault}`;
    if (seen.has(change.path)) return `the path "${change.path}" is named twice`;
    seen.add(change.path);
  }
  const outside = postSteps.find(({ cwd }) => cwd !== '' && pathFault(cwd) !== undefined);
  return outside && `the folder "${outside.cwd}" of a step is not inside the project`;
}

function changeFault({ path, before, after, previous, contents }: Change): string | undefined {
  if (contents !== null && hashOf(contents) !== after) return 'has contents that do not fit their hash';
  if (previous !== null && hashOf(previous) !== before)
    return 'has previous contents that do not fit their hash';
  return pathFault(path);
}

function planFileError(fault: string): PaxxError {
  return new PaxxError([
    diagnostic('PAXX2008', `The plan file cannot be used: ${fault}.`, {
      remedy: 'Make the plan again with --plan FILE instead of editing it.',
    }),
  ]);
}
