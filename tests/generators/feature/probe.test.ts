import { layouts, names, parseSpec, defaultConventions, registriesOf, layoutNames, parseSource, namesIn, spellingsOf, wordsOfSpelling } from 'paxx-conventions';
import { it } from 'vitest';
import { doubleNames } from '../../../generators/feature/double-names.ts';
import { renderParts } from '../../../generators/feature/render-parts.ts';
import { nouns } from '../../support/nouns.ts';
import { projectOf } from '../../support/memory-project.ts';
it('probe', () => {
  const own = new Set<string>();
  const hits: Record<string,Set<string>> = {};
  for (const layout of layoutNames) for (const tasks of [false,true]) for (const softDelete of [false,true]) for (const admin of [false,true]) {
    const conventions = { ...defaultConventions, layout: layouts[layout], registries: registriesOf(layouts[layout]) };
    const project = { root: '/', config: { layout }, ...projectOf({}, conventions) } as never;
    const p = parseSpec({ name: 'invoice', tasks, softDelete, admin, fields: ['number:string!:unique','status:enum(a,b)=a','amount:decimal(10,2)','due_on:date?','secret:string:redact','meta:json={}','at:datetime=now'] });
    if (p.kind === 'faulty') throw new Error(JSON.stringify(p.faults));
    for (const { contents, path } of renderParts(p.spec, names('paxxone', {plural:'paxxmany'}), project, '0001')) if (path.endsWith('.ts')) for (const n of namesIn(parseSource(contents))) if (!/paxx/i.test(n)) own.add(n);
    const t=Date.now();
    for (const word of new Set([...own, ...nouns.flat()])) {
      let f; try { f = names(spellingsOf(wordsOfSpelling(word)).kebab); } catch { continue; }
      for (const d of doubleNames(p.spec, f, project)) (hits[f.kebab] ??= new Set()).add(d.part + ':' + d.name);
    }
    console.log(layout, tasks, softDelete, admin, Date.now()-t);
  }
  console.log([...own].sort().join(' '));
  for (const [k, v] of Object.entries(hits)) console.log(k, [...v].join(' '));
}, 600000);
