import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { FormField } from '@/forms/form-field';
import { RecordForm } from '@/forms/record-form';
import { useRecordForm, type Change } from '@/forms/use-record-form';
import { thingMessages, thingRecord, thingSchemas, type Thing } from '../support/every-type';
import { openPage } from '../support/open-page';
import { sampleRow } from '../support/sample-row';
import { serveRecords } from '../support/serve-records';

const row = sampleRow<Thing>(thingRecord);
const create = vi.fn<(input: Thing) => Promise<Thing>>();
const update = vi.fn<(change: Change<Thing>) => Promise<Thing>>();
const reload = vi.fn<(id: string) => Promise<Thing>>();

function ThingForm({ given }: { readonly given?: Thing }) {
  const form = useRecordForm<Thing, Thing>({
    record: thingRecord,
    schemas: thingSchemas,
    row: given,
    create,
    update,
    reload,
  });
  return (
    <RecordForm form={form}>
      {Object.keys(thingRecord.fields).map((name) => (
        <FormField key={name} form={form} name={name} />
      ))}
    </RecordForm>
  );
}

async function open(given?: Thing) {
  for (const mock of [create, update, reload]) mock.mockReset().mockResolvedValue(row);
  serveRecords(thingRecord, [row]);
  const { messages } = await openPage(given ? <ThingForm given={given} /> : <ThingForm />, {
    more: thingMessages,
  });
  await screen.findByRole('heading', { level: 1 });
  const save = () =>
    userEvent.click(screen.getByRole('button', { name: messages.common.actions.save }));
  return { messages, save };
}

const control = (name: string) =>
  document.querySelector<HTMLInputElement>(`[data-path="${name}"]`)!;

/** All at once: a form with every type in it is slow to type into. */
function fill(name: string, value: string) {
  fireEvent.change(control(name), { target: { value } });
}

it('asks for what the schema wants, and leads to the first fault', async () => {
  const { messages, save } = await open();
  await save();
  expect(await screen.findByText(messages.form.issues.required)).toBeVisible();
  expect(control('name')).toHaveFocus();
  expect(create).not.toHaveBeenCalled();
});

it('sends every type as the API takes it, and nothing of what was left blank', async () => {
  const { save } = await open();
  fill('name', '  New  ');
  fill('count', '7');
  fill('price', '1.50');
  fill('dueOn', '2026-05-24');
  fill('startsAt', '2026-05-24T10:00');
  fill('data', '{"a":[1]}');
  fill('phone', '+1 (415) 555-0123');
  fill('views', '9007199254740993');
  fill('share', '12.5');
  fill('cost', '0.10');
  fill('opensAt', '09:30');
  fill('lasts', '1:30:00');
  // What is typed becomes one of them when the focus leaves.
  act(() => {
    control('labels').focus();
  });
  fill('labels', 'late');
  fireEvent.blur(control('labels'));
  await save();
  await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1));
  expect(create.mock.lastCall?.[0]).toEqual({
    ...{
      name: 'New',
      count: 7,
      price: '1.50',
      dueOn: '2026-05-24',
      data: { a: [1] },
      status: 'draft',
    },
    ...{ phone: '+14155550123', views: '9007199254740993', share: '12.5', cost: '0.10' },
    ...{ opensAt: '09:30', lasts: 5400, labels: ['late'] },
    startsAt: new Date('2026-05-24T10:00').toISOString(),
    ...{ email: null, link: null, tint: null, country: null, currency: null },
    ...{ site: null, notes: null, isOpen: null, ref: null, secret: undefined },
  });
});

it.each([
  ['count', '10'],
  ['price', 'much'],
  ['ref', 'none'],
  ['data', '{'],
  ['site', 'x'.repeat(21)],
  ['email', 'nobody'],
  ['link', 'javascript:alert(1)'],
  ['phone', '0123'],
  ['tint', 'reddish'],
  ['views', 'many'],
  ['share', '12.555'],
  ['lasts', 'long'],
])('says in words of the page what is wrong with %s', async (name, text) => {
  const { save } = await open();
  fill('name', 'New');
  fill(name, text);
  await save();
  await vi.waitFor(() => expect(control(name)).toHaveAttribute('aria-invalid', 'true'));
  expect(control(name)).toHaveFocus();
  expect(document.body).not.toHaveTextContent(/invalid|expected/i);
  expect(create).not.toHaveBeenCalled();
});

it('sends of a row what has changed, and the moment of what was seen', async () => {
  const { save } = await open(row);
  fill('name', 'Other');
  fill('secret', 'new one');
  await save();
  const { id, updatedAt } = row;
  await vi.waitFor(() =>
    expect(update.mock.lastCall?.[0]).toEqual({ id, updatedAt, name: 'Other', secret: 'new one' }),
  );
});

it('overwrites nothing that somebody else has changed, and shows it', async () => {
  const { messages, save } = await open(row);
  update.mockRejectedValueOnce({ status: 409, error: { code: 'edit_conflict' } });
  reload.mockResolvedValue({ ...row, name: 'Theirs', updatedAt: '2026-06-01T00:00:00.000Z' });
  fill('name', 'Mine');
  await save();
  await userEvent.click(await screen.findByRole('button', { name: messages.form.conflict.reload }));
  await vi.waitFor(() => expect(control('name')).toHaveValue('Theirs'));
  fill('name', 'Both');
  await save();
  await vi.waitFor(() =>
    expect(update.mock.lastCall?.[0]).toMatchObject({
      name: 'Both',
      updatedAt: '2026-06-01T00:00:00.000Z',
    }),
  );
});

it('says at the field that another row has its value', async () => {
  const { messages, save } = await open(row);
  update.mockRejectedValueOnce({ status: 409, error: { code: 'thing_name_taken' } });
  await save();
  expect(await screen.findByText(messages.form.issues.taken)).toBeVisible();
  expect(control('name')).toHaveFocus();
});

it('asks before what was typed is lost', async () => {
  const { messages } = await open(row);
  const confirm = vi.spyOn(window, 'confirm').mockReturnValue(false);
  const cancel = screen.getByRole('link', { name: messages.common.actions.cancel });
  const followed = vi.fn((event: Event) => {
    event.preventDefault();
  });
  cancel.addEventListener('click', followed);
  fill('name', 'Typed');
  await userEvent.click(cancel);
  expect(confirm).toHaveBeenCalledWith(messages.form.unsaved);
  expect(followed).not.toHaveBeenCalled();
});
