import {
  defaultConventions,
  layouts,
  names,
  parseSpec,
  type Conventions,
  type Layout,
} from 'paxx-conventions';
import { describe, expect, it } from 'vitest';
import { clashes } from '../../../generators/feature/clashes.ts';
import type { Project } from '../../../generators/engine/project/project.ts';
import { projectOf } from '../../support/memory-project.ts';

/** What a new feature clashes with in a project that has one other. */
function clashesOf(
  wanted: string,
  field: string,
  other: string,
  model = '',
  conventions: Conventions = defaultConventions,
): string[] {
  const parsed = parseSpec({ name: wanted, fields: [field] });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.faults));
  const file = `backend/src/features/${names(other).plural.kebab}/model.ts`;
  const project: Project = { root: '/', config: {}, ...projectOf({ [file]: model }, conventions) };
  return clashes(names(wanted), parsed.spec, project).map(({ message }) => message);
}

/** A team's own layout, whose modules stand beside the folders of other parts. */
const ownLayout: Layout = {
  ...layouts.slice,
  router: 'backend/src/{features}/routes.ts',
  tasks: 'backend/src/{features}/tasks.ts',
};

describe('a feature', () => {
  it.each([
    ['new user', 'user', 'NewUser'],
    ['order page', 'order', 'OrderPage'],
    ['order', 'order update', 'OrderUpdate'],
  ])('called "%s" clashes with "%s" over %s', (wanted, other, name) => {
    expect(clashesOf(wanted, 'title:string', other)).toEqual([
      `"${wanted}" and "${other}" would both have "${name}".`,
    ]);
  });

  it('clashes over an enum of a feature whose name begins alike', () => {
    const model = "export const orderItemStatus = pgEnum('order_item_status', ['a']);";
    expect(clashesOf('order item', 'status:enum(new,done)', 'order', model)).toEqual([
      '"order item" and "order" would both have "order_item_status".',
    ]);
    expect(clashesOf('order item', 'state:enum(new,done)', 'order', model)).toEqual([]);
  });

  it('clashes over a table that is named as an enum, and over an enum that is named as a table', () => {
    const items = "export const orderItems = pgTable('order_items', {});";
    expect(clashesOf('order', 'items:enum(one,many)', 'order item', items)).toEqual([
      '"order" and "order item" would both have "order_items".',
    ]);
    const order = "export const orderItems = pgEnum('order_items', ['one', 'many']);";
    expect(clashesOf('order item', 'title:string', 'order', order)).toEqual([
      '"order item" and "order" would both have "order_items".',
    ]);
  });

  it('clashes over a second table of another feature', () => {
    const model = "export const auditEntries = pgTable(\n  'audit_entries', {});";
    expect(clashesOf('audit entry', 'title:string', 'audit', model)).toEqual([
      '"audit entry" and "audit" would both have "audit_entries".',
    ]);
  });

  it.each([
    ['client', 'The HTTP routes of "client" would be a client of an external service.'],
    ['setting', 'The background tasks of "setting" would be a settings group.'],
  ])('called "%s" cannot stand in a folder of other parts', (wanted, message) => {
    const conventions = { ...defaultConventions, layout: ownLayout };
    expect(clashesOf(wanted, 'title:string', 'user', '', conventions)).toContain(message);
    expect(clashesOf(wanted, 'title:string', 'user')).toEqual([]);
  });

  it.each([
    ['invoice line', 'invoice'],
    ['order', 'order item'],
    ['order', 'order'],
    ['page', 'homepage'],
  ])('called "%s" stands beside "%s"', (wanted, other) => {
    expect(clashesOf(wanted, 'title:string', other)).toEqual([]);
  });
});
