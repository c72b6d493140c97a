import { defaultConventions, layouts, type Conventions } from 'paxx-conventions';

/** Those in which templates are written: the layout `slice`, with the parts of every capability. */
export const templateConventions: Conventions = { ...defaultConventions, layout: layouts.slice };
