/** Pages besides those of the tables, as the menu names them. */
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly path: string;
}
