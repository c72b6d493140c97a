import { applyEdits, findNodeAtLocation, parseTree, type Edit, type Node } from 'jsonc-parser';

/** The order of an object's properties that a new one shall not break: the names below which it comes to stand. */
type IsBelow = (name: string) => boolean;

/**
 * Adds a property to an object, on a line of its own where the others have one: behind the last one, or behind those that are
 * named. Only the new lines are added: jsonc-parser's own edit lays out the line above anew. A property that is there stays.
 *
 * @example appendProperty('{ "a": { "b": 1 } }', ['a'], 'c', 2) // '{ "a": { "b": 1, "c": 2 } }'
 * @returns undefined where there is no such object
 */
export function appendProperty(
  text: string,
  path: string[],
  key: string,
  value: unknown,
  isBelow: IsBelow = () => true,
): string | undefined {
  const root = parseTree(text);
  const object = root && findNodeAtLocation(root, path);
  if (object?.type !== 'object') return undefined;
  if (findNodeAtLocation(object, [key])) return text;
  const properties = object.children ?? [];
  const lead = leadOf(text, object);
  const contentAt = (at: string): string => `${JSON.stringify(key)}: ${printed(value, at, path.length)}`;
  const content = contentAt(lead);
  const place = properties.findLastIndex((one) => isBelow(String(one.children?.[0]?.value)));
  const above = properties[place];
  if (above)
    return applyEdits(text, insertions(text, above, lead + content, place === properties.length - 1));
  const [first] = properties;
  if (first) return applyEdits(text, [{ offset: first.offset, length: 0, content: `${content},${lead}` }]);
  return applyEdits(text, [filling(text, object, path.length, contentAt)]);
}

/** The only property of an object: on a line of its own where the object has one. */
function filling(
  text: string,
  { offset, length }: Node,
  depth: number,
  contentAt: (lead: string) => string,
): Edit {
  const [, lineBreak = '', outer = ''] = /(\r?\n)([ \t]*)[^\n]*$/.exec(text.slice(0, offset)) ?? [];
  const step = outer.slice(0, Math.ceil(outer.length / Math.max(depth, 1)));
  const lead = step === '' ? ' ' : lineBreak + outer + step;
  const end = step === '' ? ' ' : lineBreak + outer;
  return { offset: offset + 1, length: length - 2, content: lead + contentAt(lead) + end };
}

/** What stands before the last property: its line break and indentation, or a space. */
function leadOf(text: string, { children = [] }: Node): string {
  const last = children.at(-1);
  return (last && /\r?\n[ \t]*$/.exec(text.slice(0, last.offset))?.[0]) ?? ' ';
}

/** A comment that follows a property stays behind it, and so does a comma that is there. */
function insertions(text: string, above: Node, content: string, isLast: boolean): Edit[] {
  const end = above.offset + above.length;
  const [, comma] = /^\s*(,)?/.exec(text.slice(end)) ?? [];
  const behind = comma === undefined ? end : text.indexOf(',', end) + 1;
  const [comment = ''] = /^[ \t]*(?:\/\/.*|\/\*.*\*\/)/.exec(text.slice(behind)) ?? [];
  return [
    ...(comma === undefined ? [{ offset: end, length: 0, content: ',' }] : []),
    {
      offset: behind + comment.length,
      length: 0,
      content: comma !== undefined || !isLast ? `${content},` : content,
    },
  ];
}

/** A value on the lines of its property: what it holds stands one step deeper, as far as each step above it. */
function printed(value: unknown, lead: string, depth: number): string {
  const indentation = lead.replace(/^\r?\n/, '');
  if (lead === indentation) return JSON.stringify(value);
  const step = indentation.slice(0, Math.ceil(indentation.length / (depth + 1)));
  return JSON.stringify(value, undefined, step).replaceAll('\n', lead);
}
