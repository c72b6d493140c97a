import { thinHandlers } from '../../../eslint-plugin/rules/thin-handlers.ts';
import { fixtureProject } from '../support/fixture-project.ts';
import { inRouter } from '../support/in-router.ts';
import { ruleTester } from '../support/rule-tester.ts';

const project = fixtureProject();
const filename = project.at('backend/src/features/invoices/router.ts');
const place = '"backend/src/features/invoices/service.ts"';

const handler = (...body: string[]): string =>
  inRouter(`app.post('/x', {}, async (request, reply) => {\n${body.join('\n')}\n});`);

const valid = (name: string, ...body: string[]) => ({ name, code: handler(...body), filename });
const invalid = (
  messageId: 'decision' | 'loop' | 'arithmetic' | 'shaping' | 'secondCall',
  line: number,
  ...body: string[]
) => ({
  code: handler(...body),
  filename,
  errors: [{ messageId, line: line + 3, data: { route: 'POST /x', place } }],
});

ruleTester.run('thin-handlers', thinHandlers, {
  valid: [
    valid(
      'one call and the reply',
      'const made = await invoices.create(request.body);',
      'return reply.code(201).send(made);',
    ),
    valid(
      'a guard that throws',
      'if (!request.body) throw new ProblemError();',
      'return invoices.create(request.body);',
    ),
    valid(
      'a guard that replies',
      'if (!request.user) { reply.code(401); return; }',
      'return invoices.list();',
    ),
    valid('a chain of guards', 'if (!a) return 1; else if (!b) return 2;', 'return invoices.list();'),
    valid('error mapping', 'try { return await invoices.list(); } catch (error) { if (a) x(); else y(); }'),
    valid(
      'destructuring and defaults',
      'const { page = 1, ...rest } = request.query;',
      'return invoices.list({ page, ...rest, q: rest.q ?? "" });',
    ),
    valid(
      'page arithmetic',
      'return invoices.list({ offset: (request.query.page - 1) * request.query.limit });',
    ),
    valid(
      'logging',
      'request.log.info({ took: Date.now() - start, kind: a ? 1 : 2 });',
      'return invoices.list();',
    ),
    valid(
      'a status code that depends',
      'const made = await invoices.upsert();',
      'return reply.code(made.isNew ? 201 : 200).send(made.value);',
    ),
    valid(
      'a stream',
      'reply.raw.on("close", () => { for (const one of open) one.end(); });',
      'return reply.send(stream);',
    ),
    valid(
      'an upload',
      'const file = await request.file();',
      'const bytes = await file.toBuffer();',
      'return invoices.attach(bytes);',
    ),
    valid(
      'text put together',
      'reply.header("location", "/x/" + request.id);',
      'return invoices.list("a" + request.id);',
    ),
    ...[
      ['return schema.parse(await invoices.get(id));'],
      ['return Object.fromEntries(await invoices.pairs());'],
      ['return Response.json(await invoices.list());'],
      ['return mapper.toResponse(await invoices.get(id));'],
      ['const found = await invoices.get(id);', 'return schema.parse(found);'],
      ['const body = await schema.parseAsync(request.body);', 'return invoices.create(body);'],
      ['const found = await invoices.get(id);', 'return mapper.map(found);'],
      ['const found = await invoices.get(id);', 'return JSON.stringify(found);'],
      ['return new Reply(await invoices.get(id));'],
      ['return { items: await invoices.list() };'],
      ['return app.search.sort();'],
      ['return app.search.filter(request.query);'],
      ['return reply.send(await invoices.list());'],
      ['return await Promise.all([invoices.list()]);'],
      [
        'await pipeline(source, async function* (chunks) { for await (const one of chunks) yield one; }, sink);',
      ],
      ['await app.db.transaction(async (tx) => { await invoices.create(tx, request.body); });'],
      ['return invoices.list().then((all) => schema.parse(all));'],
      ['const [, kind] = request.params.text.split("-");', 'return invoices.list([1, , 2], kind);'],
    ].map((body) => valid(`I13: ${body.join(' ')}`, ...body)),
    {
      name: 'a file that is no router',
      code: handler('for (;;) {}'),
      filename: project.at('backend/src/core/http/health.ts'),
    },
    { name: 'a file without a project', code: handler('for (;;) {}') },
  ],
  invalid: [
    invalid(
      'loop',
      2,
      'const all = await invoices.list();',
      'for (const one of all) one.total = 0;',
      'if (a) b();',
    ),
    invalid(
      'decision',
      1,
      'if (request.body.draft) request.body.status = "draft";',
      'return invoices.create(request.body);',
    ),
    invalid('decision', 1, 'if (a) return 1; else b();'),
    invalid(
      'decision',
      1,
      'const status = request.body.draft ? "draft" : "sent";',
      'return invoices.create(status);',
    ),
    invalid('decision', 1, 'switch (request.body.kind) { default: return invoices.list(); }'),
    invalid('arithmetic', 1, 'const total = request.body.amount * 1.19;', 'return invoices.create(total);'),
    invalid('arithmetic', 1, 'count += 1;'),
    invalid('arithmetic', 1, 'count++;'),
    invalid(
      'shaping',
      2,
      'const all = await invoices.list();',
      'return reply.send(all.map((one) => one.id));',
    ),
    invalid('shaping', 1, 'return (await invoices.list()).map(toResponse);'),
    invalid('shaping', 1, 'return (await invoices.list()).sort();'),
    invalid(
      'secondCall',
      2,
      'const made = await invoices.create(request.body);',
      'await mailer.send(made);',
      'return made;',
    ),
    ...(
      [
        ['secondCall', 1, 'return Promise.all([invoices.list(), orders.list()]);'],
        ['secondCall', 1, 'const [a, b] = await Promise.all([invoices.list(), orders.list()]);', 'return a;'],
        ['secondCall', 1, 'await Promise.allSettled([, invoices.list(), orders.list()]);'],
        ['secondCall', 1, 'return schema.parse(await invoices.merge(await orders.get(id)));'],
        ['secondCall', 1, 'return invoices.get(id).then((one) => mailer.send(one));'],
        [
          'loop',
          1,
          'await app.db.transaction(async (tx) => { for (const one of ids) await tx.remove(one); });',
        ],
        ['loop', 1, 'await app.db.transaction((tx) => request.body.ids.forEach((one) => tx.remove(one)));'],
        ['decision', 1, 'return app.db.transaction((tx) => (request.body.x ? tx.a() : tx.b()));'],
        ['secondCall', 1, 'await app.db.transaction(async (tx) => { await tx.a(); await invoices.b(); });'],
        ['secondCall', 2, 'const own = service(app);', 'return own.merge(await orders.get(id));'],
        ['shaping', 2, 'const all = await invoices.list();', 'return all.toSorted();'],
        ['shaping', 2, 'const all = await invoices.list();', 'return all.items.map(toResponse);'],
        ['shaping', 1, 'return Object.fromEntries((await invoices.list()).map((one) => [one.id, one]));'],
      ] as const
    ).map(([messageId, line, ...body]) => ({
      name: `I13: ${body.join(' ')}`,
      ...invalid(messageId, line, ...body),
    })),
    invalid('loop', 1, 'try { while (a) b(); } catch { c(); }'),
    {
      name: 'a handler that is named',
      code: inRouter("const list = async () => { for (;;) {} };\napp.get('/x', list);"),
      filename,
      errors: [{ messageId: 'loop', line: 3, data: { route: 'GET /x', place } }],
    },
  ],
});
