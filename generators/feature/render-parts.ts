import path from 'node:path';
import {
  pathOf,
  placeholdersIn,
  wantedParts,
  type FeatureSpec,
  type Names,
  type SlicePart,
  type Variables,
} from 'paxx-conventions';
import { layoutName, type Project } from '../engine/project/project.ts';
import type { TemplatedFile } from '../engine/render/draft-files.ts';
import { renderTemplate, templatesOf } from '../engine/render/render-template.ts';
import { reword } from '../engine/render/reword.ts';
import { featureView } from './feature-view.ts';
import { additionsTo } from './operation-view.ts';
import { templateOf } from './template-of.ts';

/** One file of a slice. */
export interface RenderedPart extends TemplatedFile {
  readonly part: SlicePart;
}

/** Every file of a slice, made from the part's template and spelled as the layout spells it. */
export const renderParts = (
  spec: FeatureSpec,
  feature: Names,
  project: Pick<Project, 'conventions' | 'config'>,
  number: string,
): RenderedPart[] =>
  printParts(spec, feature, project, number).map((file) => ({
    ...file,
    contents: reword(file.path, file.contents, layoutName(project)),
  }));

/** What the template of a part prints, and those that it takes in. */
export function dataFor(
  part: SlicePart,
  variables: Variables,
  spec: FeatureSpec,
  view: ReturnType<typeof featureView>,
): object {
  const data = {
    ...view,
    ...view.from(part, variables),
    ...variables,
    additions: (place: string): string => additionsTo(spec, place, data),
  };
  return data;
}

/** Every file of a slice as its template prints it, before the spelling of a layout. */
export function printParts(
  spec: FeatureSpec,
  feature: Names,
  project: Pick<Project, 'conventions' | 'config'>,
  number: string,
): RenderedPart[] {
  const view = featureView(spec, feature, project.conventions, { number });
  return filesOf(spec, project, number).map(({ part, variables }) => {
    const template = templateOf(part, spec, project.conventions, variables);
    return {
      part,
      path: pathOf(part, feature, project.conventions, variables),
      contents: renderTemplate(
        path.join(templatesOf('feature'), template),
        dataFor(part, variables, spec, view),
      ),
      template: `feature/templates/${template}`,
    };
  });
}

/** The parts that a slice has, each with what its place depends on; a part may stand once a locale. */
function filesOf(spec: FeatureSpec, { conventions }: Pick<Project, 'conventions'>, number: string) {
  return wantedParts(spec)
    .filter((part) => conventions.layout[part] !== undefined)
    .flatMap((part) => {
      const isTranslated = placeholdersIn(part).has('{locale}');
      const places: Variables[] = isTranslated
        ? conventions.locales.map((locale) => ({ locale }))
        : [{ number }];
      return places.map((variables) => ({ part, variables }));
    });
}
