'use client';

import {
  Checkbox,
  JsonInput,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Field } from '@/records/record-definition';
import { useLabels, type Labels } from '@/records/use-labels';
import { isNullable, isRequired } from './form-schema';
import type { RecordFormControl } from './use-record-form';

interface FormFieldProps {
  readonly form: RecordFormControl;
  readonly name: string;
}

interface ControlProps {
  readonly name: string;
  readonly field: Field;
  readonly labels: Labels;
  readonly isNew: boolean;
  readonly mayBeNull: boolean;
  /** What every control of the library takes. */
  readonly input: ReturnType<RecordFormControl['controls']['getInputProps']> & {
    readonly label: string;
    readonly required: boolean;
  };
}

/** The control that a field of this type has. For another one, put it in the form in place of this. */
export function FormField({ form: { record, schemas, row, controls }, name }: FormFieldProps) {
  const labels = useLabels(record.app);
  const field = record.fields[name];
  if (field === undefined) throw new Error(`The record has no field "${name}".`);
  const isNew = row === undefined;
  return (
    <Control
      name={name}
      field={field}
      labels={labels}
      mayBeNull={isNullable(schemas, name)}
      isNew={isNew}
      input={{
        ...controls.getInputProps(name),
        label: labels.field(name),
        required: isRequired(schemas, name) && !(field.isSecret === true && !isNew),
      }}
    />
  );
}

function Control(props: ControlProps) {
  const { type, isSecret } = props.field;
  if (isSecret === true && type === 'string') return <SecretControl {...props} />;
  if (type === 'boolean')
    return props.mayBeNull ? <YesNoControl {...props} /> : <CheckboxControl {...props} />;
  if (type === 'text') return <TextControl {...props} />;
  if (type === 'integer') return <IntegerControl {...props} />;
  if (type === 'json') return <JsonControl {...props} />;
  return type === 'enum' ? <ChoiceControl {...props} /> : <LineControl {...props} />;
}

const typeOf: Partial<Record<Field['type'], string>> = { date: 'date', datetime: 'datetime-local' };

function LineControl({ field: { type }, input }: ControlProps) {
  return (
    <TextInput
      {...input}
      type={typeOf[type] ?? 'text'}
      {...(type === 'decimal' && { inputMode: 'decimal' })}
    />
  );
}

function TextControl({ input }: ControlProps) {
  return <Textarea {...input} autosize minRows={3} maxRows={12} />;
}

function IntegerControl({ input }: ControlProps) {
  return <NumberInput {...input} allowDecimal={false} inputMode="numeric" />;
}

function JsonControl({ input }: ControlProps) {
  return <JsonInput {...input} autosize minRows={3} maxRows={16} formatOnBlur />;
}

function ChoiceControl({ name, field, labels, mayBeNull, input }: ControlProps) {
  const values = field.type === 'enum' ? field.values : [];
  return (
    <Select
      {...input}
      data={values.map((value) => ({ value, label: labels.value(name, value) }))}
      clearable={mayBeNull}
      allowDeselect={mayBeNull}
    />
  );
}

/** Both of its answers are answers, so nobody can leave it out. */
function CheckboxControl({ input: { value, ...input } }: ControlProps) {
  return <Checkbox {...input} required={false} checked={value === true} />;
}

/** Of three answers, the third is that nobody knows. */
function YesNoControl({ input: { value, onChange, ...input } }: ControlProps) {
  const t = useTranslations('common.values');
  const answer = onChange as (value: boolean | null) => void;
  return (
    <Select
      {...input}
      clearable
      data={[
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ]}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(chosen) => {
        answer(chosen === null ? null : chosen === 'true');
      }}
    />
  );
}

/** What is kept is never shown again: nothing typed means nothing changed. */
function SecretControl({ isNew, input }: ControlProps) {
  const t = useTranslations('form');
  return (
    <PasswordInput
      {...input}
      autoComplete="new-password"
      {...(!isNew && { description: t('keptSecret') })}
    />
  );
}
