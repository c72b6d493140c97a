import type source from '../../messages/en';

/** Where an app stands in the sidebar. A section is named in `common.json`, so that it has a title in every language. */
export interface SidebarEntry {
  readonly section: keyof typeof source.common.sections;
}
