import type * as ts from 'typescript';
export function readExports(
  text: string,
  _ts: typeof ts,
): { kind: 'read'; names: Set<string> } | { kind: 'unreadable' } {
  return { kind: 'read', names: new Set([...text.matchAll(/export const (\w+)/g)].map((m) => m[1] ?? '')) };
}
