import { pathOf, type Conventions, type Names } from 'paxx-conventions';

/** What is derived from a name, as the prompts show it before anybody commits to it. */
export function describeNames(feature: Names, conventions: Conventions): string {
  const rows: [string, string][] = [
    ['one', feature.human],
    ['several', feature.plural.human],
    ['table', feature.plural.snake],
    ['route', `${conventions.workspacePrefix}/${feature.plural.kebab}`],
    ['permissions', `can_view_${feature.plural.snake}, can_manage_${feature.plural.snake}`],
    ['model', pathOf('model', feature, conventions)],
    ['router', pathOf('router', feature, conventions)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `     ${label.padEnd(width)}  ${value}`).join('\n');
}
