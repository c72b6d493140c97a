import type { SidebarEntry } from './sidebar-entry';

type ShownSlug<Apps> = {
  [Slug in keyof Apps]: Apps[Slug] extends { sidebar: false } ? never : Slug;
}[keyof Apps];

/**
 * One entry for every app but those that say `sidebar: false`: an app cannot be forgotten here, and an entry cannot outlive
 * its app. A record of no keys would be `{}`, which accepts any entry; `Record<string, never>` accepts none.
 */
export type SidebarLayout<Apps> = [ShownSlug<Apps>] extends [never]
  ? Record<string, never>
  : Record<ShownSlug<Apps>, SidebarEntry>;
