import { expect, it } from 'vitest';
import { appendProperty } from '../../../../generators/engine/edits/append-property.ts';

it.each([
  ['{ "a": { "b": [1,  2] } }', '{ "a": { "b": [1,  2], "c": {"d":1} } }'],
  ['{"a":{}}', '{"a":{ "c": {"d":1} }}'],
  [
    '{\n    "a": {\n        "b": [1,  2] // why\n    }\n}\n',
    '{\n    "a": {\n        "b": [1,  2], // why\n        "c": {\n            "d": 1\n        }\n    }\n}\n',
  ],
  [
    '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n',
    '{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": {\r\n\t\t\t"d": 1\r\n\t\t}\r\n\t}\r\n}\r\n',
  ],
  ['{\n  "a": {}\n}\n', '{\n  "a": {\n    "c": {\n      "d": 1\n    }\n  }\n}\n'],
  [
    '{\n  "a": {\n    "b": 1, // x\n  }\n}\n',
    '{\n  "a": {\n    "b": 1, // x\n    "c": {\n      "d": 1\n    },\n  }\n}\n',
  ],
  [
    '{\n  "a": {\n    "b": 1 /* x */\n    // the end\n  }\n}\n',
    '{\n  "a": {\n    "b": 1, /* x */\n    "c": {\n      "d": 1\n    }\n    // the end\n  }\n}\n',
  ],
])('appends to %j, once, and leaves every other byte', (text, changed) => {
  expect(appendProperty(text, ['a'], 'c', { d: 1 })).toBe(changed);
  expect(appendProperty(changed, ['a'], 'c', { d: 2 })).toBe(changed);
});

it.each(['{}', '{ "a": 1 }', '{ "a": [] }'])('says so where %j has no such object', (text) => {
  expect(appendProperty(text, ['a'], 'c', 1)).toBeUndefined();
});
