import { parseField } from 'paxx-conventions';
import { expect, it } from 'vitest';
import { frontendView } from '../../../generators/feature/frontend-view.ts';

it('labels every field under its property, and every value of an enum', () => {
  const view = frontendView(['due_on:date?', 'status:enum(draft,sent_back)=draft'].map(parseField));
  expect(view.fieldLabels).toBe('{\n    "dueOn": "Due on",\n    "status": "Status"\n  }');
  expect(JSON.parse(view.valueLabels)).toEqual({ status: { draft: 'Draft', sent_back: 'Sent back' } });
});

it('leaves room for the labels of a feature without fields', () => {
  expect(frontendView([])).toEqual({ fieldLabels: '{}', valueLabels: '{}' });
});
