import { parse } from 'jsonc-parser';
import { editJson } from '../engine/edits/edit-json.ts';

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
}

/** Lets the scripts that start a process load a file before everything else. Scripts of another form stay. */
export function preload(text: string, file: string, names: readonly string[]): string {
  return names.reduce((before, name) => {
    const script = (parse(before) as Package).scripts?.[name];
    if (script?.startsWith('node ') !== true || script.includes(file)) return before;
    return editJson(before, ['scripts', name], script.replace('node ', `node --import ${file} `));
  }, text);
}
