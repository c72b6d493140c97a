import {
  FieldError,
  parseField,
  parseSpec,
  type FeatureSpec,
  type FeatureSpecInput,
  type Names,
} from 'paxx-conventions';
import { diagnostic, type Diagnostic } from '../engine/diagnostics/diagnostic.ts';
import { PaxxError } from '../engine/diagnostics/paxx-error.ts';
import type { ProjectContext } from '../engine/run/command.ts';
import { askExtras } from './ask-extras.ts';
import { askFeature } from './ask-feature.ts';
import type { Asking } from './ask-names.ts';
import { halfIn, type Half } from './halves.ts';
import { lackingParts } from './lacking-parts.ts';
import { namesOf, standing } from './name-faults.ts';

export interface FeatureInput {
  readonly spec: FeatureSpec;
  readonly feature: Names;
  readonly half: Half;
  /** Whether somebody has agreed to every word of the name. */
  readonly isAsked?: boolean;
}

/** Makes the spec: an answers file first, arguments and flags over it, prompts for the rest where somebody can answer. */
export async function gatherSpec(context: ProjectContext): Promise<FeatureInput> {
  const { ask, project, say } = context;
  const half = halfIn(context);
  const typed = fromCommandLine(context);
  // Which half is written is no matter of the feature itself.
  const { backendOnly: _backend, frontendOnly: _frontend, ...answers } = context.answers;
  const given = { ...answers, ...typed };
  // What is given is judged before anything is asked, and what has no place is never offered.
  const lackingPlaces = lackingParts(checked({ name: 'unnamed', ...given }, typed, context), project);
  if (lackingPlaces.length > 0) throw new PaxxError(lackingPlaces);
  const lacking = missing(given);
  if (lacking.length > 0 && ask === undefined) throw new PaxxError(lacking);
  const isAsked = lacking.length > 0;
  const asking = ask && { ask, say, project, half };
  const wanted = !asking ? given : await (isAsked ? askFeature(given, asking) : withExtras(given, asking));
  const spec = checked(wanted, typed, context);
  return { spec, feature: namesOf(spec.name, spec.plural, project), half, isAsked };
}

/** A spec that could be written as it is, with what else the person wants of a feature that is new. */
async function withExtras(
  given: Partial<FeatureSpecInput>,
  asking: Asking,
): Promise<Partial<FeatureSpecInput>> {
  const { name = '', plural } = given;
  const feature = namesOf(name, plural, asking.project);
  if (standing(feature, asking.project) !== undefined) return given;
  return { ...given, ...(await askExtras(given, asking, feature)) };
}

/** @throws PaxxError with every fault; what the command line says has no place in the answers file */
function checked(
  wanted: object,
  typed: Partial<FeatureSpecInput>,
  { placeInAnswers }: ProjectContext,
): FeatureSpec {
  const result = parseSpec(wanted);
  if (result.kind === 'spec') return result.spec;
  throw new PaxxError(
    result.faults.map(({ key, path, wrongKey, message, remedy }) =>
      diagnostic('PAXX2007', key === '' ? message : `"${key}" is wrong: ${message}`, {
        ...(String(path[0]) in typed ? {} : placeInAnswers?.(path, wrongKey)),
        remedy: remedy ?? 'The JSON Schema of a spec is schemas/feature-spec.json in paxx-conventions.',
      }),
    ),
  );
}

function fromCommandLine({ args, options }: ProjectContext): Partial<FeatureSpecInput> {
  const [name, ...fields] = args;
  const faults = fields.flatMap((field) => faultOf(field) ?? []);
  if (faults.length > 0) throw new PaxxError(faults);
  return {
    ...(name === undefined ? {} : { name }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(typeof options['plural'] === 'string' ? { plural: options['plural'] } : {}),
    ...(options['tasks'] === true ? { tasks: true } : {}),
    ...(options['soft-delete'] === true ? { softDelete: true } : {}),
    ...(options['admin'] === true ? { admin: true } : {}),
    ...(options['no-app'] === true ? { app: false } : {}),
  };
}

function faultOf(field: string): Diagnostic | undefined {
  try {
    parseField(field);
    return undefined;
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return diagnostic('PAXX2002', error.reason, {
      snippet: `${error.input}\n${' '.repeat(error.offset)}^`,
      remedy: error.remedy,
    });
  }
}

function missing({ name, fields }: Partial<FeatureSpecInput>): Diagnostic[] {
  const noName = diagnostic('PAXX2003', 'The name of the feature is missing.', {
    remedy: 'Give it as the first argument, or as "name" in the answers file.',
  });
  const noFields = diagnostic('PAXX2003', 'The fields are missing.', {
    remedy: 'Give them as arguments after the name ("number:string!"), or as "fields" in the answers file.',
  });
  return [
    ...(name === undefined ? [noName] : []),
    ...(fields === undefined || fields.length === 0 ? [noFields] : []),
  ];
}
