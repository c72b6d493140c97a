// What a browser loads before each page of a built web can be used, as a table in Markdown, in kB (1000 bytes) by gzip:
// `node tests/bench/page-weight.mjs FRONTEND`, after `pnpm build` in the project. What a page loads on demand is not in it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { tableOf } from './variants.mjs';

const frontend = path.resolve(process.argv[2] ?? 'frontend');
const read = (file) => readFileSync(path.join(frontend, file));
const weightOf = (file) => gzipSync(read(file)).length / 1000;

/** Next's own record of the build: of each route, the chunks that its page names. */
const routes = JSON.parse(read('.next/diagnostics/route-bundle-stats.json'));

const rows = routes.map(({ route, firstLoadChunkPaths: chunks }) => {
  const weight = chunks.map(weightOf).reduce((sum, one) => sum + one, 0);
  return [`\`${route}\``, chunks.length, weight.toFixed(1)];
});
console.log(
  tableOf(
    ['page', 'files of JS', 'kB'],
    rows.sort(([one], [other]) => (one < other ? -1 : 1)),
  ),
);
