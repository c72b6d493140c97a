/**
 * A skeleton in the words of a new name, in whatever spelling they stand there.
 *
 * @param words pairs of names: those of the skeleton, and what they become
 * @example respelled('SampleThing', [[names('sample thing'), names('price list')]]) // 'PriceList'
 */
export function respelled(text, words) {
  const spellings = new Map(words.flatMap(([from, to]) => pairsOf(from, to)));
  const longestFirst = [...spellings.keys()].sort((one, other) => other.length - one.length);
  return text.replaceAll(new RegExp(longestFirst.join('|'), 'g'), (spelled) => spellings.get(spelled));
}

const pairsOf = ({ plural, ...singular }, { plural: plurals, ...one }) => [
  ...Object.keys(singular).map((spelling) => [singular[spelling], one[spelling]]),
  ...Object.keys(plural).map((spelling) => [plural[spelling], plurals[spelling]]),
];
