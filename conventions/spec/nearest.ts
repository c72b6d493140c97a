import { distance } from 'fastest-levenshtein';

/** The known word that somebody most likely meant, or `undefined` when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((first, second) => first.edits - second.edits)[0];
  return ranked && word !== '' && ranked.edits <= Math.max(1, Math.round(word.length * 0.4))
    ? ranked.candidate
    : undefined;
}
