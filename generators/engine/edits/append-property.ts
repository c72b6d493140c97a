import { applyEdits, findNodeAtLocation, parseTree, type Edit, type Node } from 'jsonc-parser';

/**
 * Adds a property behind the last one of an object, on a line of its own where that one has one. Only the new lines are
 * added: jsonc-parser's own edit lays out the line above anew. A property that is there stays.
 *
 * @example appendProperty('{ "a": { "b": 1 } }', ['a'], 'c', 2) // '{ "a": { "b": 1, "c": 2 } }'
 * @returns undefined where there is no such object
 */
export function appendProperty(
  text: string,
  path: string[],
  key: string,
  value: unknown,
): string | undefined {
  const root = parseTree(text);
  const object = root && findNodeAtLocation(root, path);
  if (object?.type !== 'object') return undefined;
  if (findNodeAtLocation(object, [key])) return text;
  const last = object.children?.at(-1);
  const lead = (last && /\r?\n[ \t]*$/.exec(text.slice(0, last.offset))?.[0]) ?? ' ';
  const content = `${JSON.stringify(key)}: ${printed(value, lead, path.length)}`;
  return applyEdits(text, insertions(text, object, lead, content));
}

/** A comment that follows the last property stays behind it. */
function insertions(text: string, object: Node, lead: string, content: string): Edit[] {
  const last = object.children?.at(-1);
  if (!last) return [{ offset: object.offset + 1, length: 0, content: ` ${content} ` }];
  const end = last.offset + last.length;
  const [comment = ''] = /^[ \t]*\/\/.*/.exec(text.slice(end)) ?? [];
  return [
    { offset: end, length: 0, content: ',' },
    { offset: end + comment.length, length: 0, content: lead + content },
  ];
}

/** A value on the lines of its property: what it holds stands one step deeper, as far as each step above it. */
function printed(value: unknown, lead: string, depth: number): string {
  const indentation = lead.replace(/^\r?\n/, '');
  if (lead === indentation) return JSON.stringify(value);
  const step = indentation.slice(0, Math.ceil(indentation.length / (depth + 1)));
  return JSON.stringify(value, undefined, step).replaceAll('\n', lead);
}
