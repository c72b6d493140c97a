'use client';

import {
  Checkbox,
  ColorInput,
  JsonInput,
  NumberInput,
  PasswordInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { namedChoices } from '@/records/choices';
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

/** What asks for a type where a line is not enough. */
const controlsByType: Readonly<Partial<Record<Field['type'], ComponentType<ControlProps>>>> = {
  boolean: BooleanControl,
  text: TextControl,
  integer: IntegerControl,
  json: JsonControl,
  enum: ChoiceControl,
  country: ChoiceControl,
  currency: ChoiceControl,
  colour: ColourControl,
  percent: NumberTextControl,
  money: NumberTextControl,
  duration: DurationControl,
  tags: TagsControl,
};

function Control(props: ControlProps) {
  const { type, isSecret } = props.field;
  if (isSecret === true && type === 'string') return <SecretControl {...props} />;
  const ControlOfType = controlsByType[type] ?? LineControl;
  return <ControlOfType {...props} />;
}

const typeOf: Partial<Record<Field['type'], string>> = {
  time: 'time',
  date: 'date',
  datetime: 'datetime-local',
  email: 'email',
  url: 'url',
  phone: 'tel',
};

function LineControl({ field: { type }, input }: ControlProps) {
  return (
    <TextInput
      {...input}
      type={typeOf[type] ?? 'text'}
      {...(type === 'time' && { step: 1 })}
      {...(type === 'decimal' && { inputMode: 'decimal' })}
      {...(type === 'bigint' && { inputMode: 'numeric' })}
    />
  );
}

/** A number as a text, for a floating-point number would round it, and what it is a number of. */
function NumberTextControl({ field, input }: ControlProps) {
  const unit = field.type === 'money' ? field.currency : '%';
  return <TextInput {...input} inputMode="decimal" rightSection={unit} rightSectionWidth={56} />;
}

function TagsControl({ input }: ControlProps) {
  return <TagsInput {...input} clearable />;
}

function DurationControl({ input }: ControlProps) {
  return <TextInput {...input} description={useTranslations('form')('duration')} />;
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

/** A form says itself what is no colour: the control would put the last one back in silence. */
function ColourControl({ input }: ControlProps) {
  const t = useTranslations('form');
  return (
    <ColorInput
      {...input}
      fixOnBlur={false}
      eyeDropperButtonProps={{ 'aria-label': t('pickColour') }}
    />
  );
}

function ChoiceControl({ name, field, labels, mayBeNull, input }: ControlProps) {
  return (
    <Select
      {...input}
      data={namedChoices(name, field, labels, useLocale())}
      searchable={field.type !== 'enum'}
      clearable={mayBeNull}
      allowDeselect={mayBeNull}
    />
  );
}

function BooleanControl(props: ControlProps) {
  return props.mayBeNull ? <YesNoControl {...props} /> : <CheckboxControl {...props} />;
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
