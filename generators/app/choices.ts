import type { LayoutName } from 'paxx-conventions';

/** How the backend of a project can be arranged, each in one line. The first is the default. */
export const layoutChoices = {
  slice: 'one folder a feature, from the table to the routes',
  layered: 'one folder a layer: models, repositories, services, api',
  modular: 'one module a feature, a folder a layer within',
} as const satisfies Readonly<Record<LayoutName, string>>;

/** What nobody has to say. */
export const defaultLayout: LayoutName = 'slice';

export const layoutOptions = Object.keys(layoutChoices) as LayoutName[];

/** `slice (one folder a feature …), layered (…)`, for the help. */
export const describeLayouts = (): string =>
  Object.entries(layoutChoices)
    .map(([choice, meaning]) => `${choice} (${meaning})`)
    .join(', ');
