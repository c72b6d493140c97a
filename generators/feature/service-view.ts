import type { Conventions, FeatureSpec, Names } from 'paxx-conventions';

/** How a slice is put together, as far as that depends on the capabilities of the project. */
export function serviceView({ tasks }: FeatureSpec, feature: Names, { layout }: Conventions) {
  const hasEvents = layout.events !== undefined;
  const hasContainer = layout.module !== undefined;
  const said = (what: string, id = '') =>
    hasEvents ? `emit('${feature.plural.camel}.${what}', { workspaceId, id${id && `: ${id}`} });` : '';
  return {
    hasEvents,
    // The container knows services by their interfaces; otherwise their types are what they are made as.
    hasContainer,
    returned: hasContainer ? `: ${feature.pascal}Service` : '',
    serviceImports: [
      ...(tasks ? taskImports : []),
      ...(hasEvents ? [{ name: 'Emit', from: 'src/core/events/events.ts' }] : []),
      { name: 'ListQuery, ListSelection', from: 'src/core/lists/list-query.ts' },
      ...(hasContainer ? [{ name: 'Page as PageOf', from: 'src/core/values/pagination.ts' }] : []),
    ],
    // What the service is made of, and where it comes from.
    needed: [
      { name: feature.plural.camel, type: `${feature.pascal}Repository` },
      ...(hasEvents ? [{ name: 'emit', type: 'Emit' }] : []),
    ],
    // What a test asks for what was sent.
    recorders: [
      ...(tasks ? [{ name: 'dispatched', from: 'tests/support/dispatched.ts' }] : []),
      ...(hasEvents ? [{ name: 'emitted', from: 'tests/support/emitted.ts' }] : []),
    ],
    given: hasEvents ? ['emit: events.emit,'] : [],
    members: ['db', ...(hasEvents ? ['events'] : [])],
    /** The statement that tells others what has happened to a row, where there are events. */
    said,
    /** The statements that write a row and answer with it. */
    answered: (what: string, write: string): string[] =>
      hasEvents
        ? [`const row = ${write};`, said(what, 'row.id'), 'return row;']
        : [`return ${write.replace(/^await /, '')};`],
  };
}

const taskImports = [
  { name: 'Transaction as Transact', from: 'src/core/context/app-context.ts' },
  { name: 'TotalService', from: 'src/features/totals/service.ts' },
  { name: 'Dispatch as DispatchTask', from: 'src/tasks/dispatch.ts' },
];
