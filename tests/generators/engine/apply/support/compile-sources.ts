import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const generators = fileURLToPath(new URL('../../../../../generators/engine/', import.meta.url));

/** Compiles what applying needs into a folder of its own, for child processes: Node.js 20 cannot run TypeScript. */
export function compileSources(): string {
  const output = mkdtempSync(path.join(tmpdir(), 'paxx-compiled-'));
  writeFileSync(path.join(output, 'package.json'), '{ "type": "module" }');
  for (const folder of ['apply', 'plan', 'diagnostics']) {
    mkdirSync(path.join(output, folder));
    for (const name of readdirSync(path.join(generators, folder))) {
      const { outputText } = ts.transpileModule(readFileSync(path.join(generators, folder, name), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.ESNext,
          target: ts.ScriptTarget.ES2023,
          verbatimModuleSyntax: true,
          rewriteRelativeImportExtensions: true,
        },
      });
      writeFileSync(path.join(output, folder, name.replace(/\.ts$/, '.js')), outputText);
    }
  }
  return output;
}
