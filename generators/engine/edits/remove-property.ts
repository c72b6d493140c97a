import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/**
 * Removes a property of an object, with its line; every other byte stays. It takes back what `appendProperty` adds, and a
 * property that is not there is no fault.
 *
 * @example removeProperty('{ "a": { "b": 1, "c": 2 } }', ['a'], 'c') // '{ "a": { "b": 1 } }'
 */
export function removeProperty(text: string, path: string[], key: string): string {
  const root = parseTree(text);
  const object = root && findNodeAtLocation(root, path);
  const properties = object?.children ?? [];
  const index = properties.findIndex(({ children }) => children?.[0]?.value === key);
  const [above, own, below] = [properties[index - 1], properties[index], properties[index + 1]];
  if (!object || !own) return text;
  const end = own.offset + own.length;
  if (below) return text.slice(0, own.offset) + text.slice(below.offset);
  if (!above) return `${text.slice(0, object.offset)}{}${text.slice(object.offset + object.length)}`;
  return text.slice(0, above.offset + above.length) + text.slice(end);
}
