import { names, parseField } from 'paxx-conventions';
import { expect, it } from 'vitest';
import { frontendView } from '../../../generators/feature/frontend-view.ts';

it('labels every field under its property, and every value of an enum', () => {
  const view = frontendView(
    ['due_on:date?', 'status:enum(draft,sent_back)=draft'].map(parseField),
    names('invoice'),
  );
  expect(view.fieldLabels).toBe('{\n    "dueOn": "Due on",\n    "status": "Status"\n  }');
  expect(JSON.parse(view.valueLabels)).toEqual({ status: { draft: 'Draft', sent_back: 'Sent back' } });
});

it('leaves room for the labels of a feature without fields', () => {
  expect(frontendView([], names('invoice'))).toMatchObject({ fieldLabels: '{}', valueLabels: '{}' });
});

it('calls a row by its first text, and shows beside it what tells most', () => {
  const view = frontendView(
    [
      ...['notes:text', 'is_paid:boolean', 'count:integer', 'number:string', 'due_on:date'],
      ...['amount:decimal(10,2)', 'status:enum(draft,sent)', 'secret:string:redact'],
    ].map(parseField),
    names('invoice'),
  );
  expect(view.titleField).toBe('number');
  expect(view.listColumns).toBe("'number', 'count', 'dueOn', 'amount', 'status', 'updatedAt'");
});

it('says of a field what a page needs to know', () => {
  const { webFields } = frontendView(
    [
      'amount:decimal(10,3)',
      'status:enum(draft,sent)=draft',
      'starts_at:datetime=now',
      'pin:string:redact',
    ].map(parseField),
    names('invoice'),
  );
  expect(webFields.map(({ definition }) => definition)).toEqual([
    "{ type: 'decimal', scale: 3 }",
    "{ type: 'enum', values: invoiceValues.status, initial: 'draft' }",
    "{ type: 'datetime' }",
    "{ type: 'string', isSecret: true }",
  ]);
});

it('keeps the hooks of one and of many apart where they are the same word', () => {
  expect(frontendView([], names('equipment')).hooks).toMatchObject({
    many: 'useEquipment',
    one: 'useOneEquipment',
  });
});

it('brings values that fit into short texts: a walk types them, the row of a test holds them', () => {
  const { walkSteps, sampledRow } = frontendView([parseField('code:string(5)!')], names('invoice'));
  expect(walkSteps).toEqual(["await control(page, 'code').fill('Somet');"]);
  expect(sampledRow).toBe("{ ...sampleRow<Invoice>(invoiceRecord), code: 'Somet' }");
});
