import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/navigation';
import { problemOf } from '@/lib/problem';
import type { Fields, RecordDefinition, RecordRow } from '@/records/record-definition';
import { useLabels } from '@/records/use-labels';
import { useNotice } from '@/records/use-notice';
import { useRecordPaths } from '@/records/use-record-paths';
import { controlsOf, isBlank, type ControlValues } from './control-values';
import { inputOf, issuesOf, type FormSchemas } from './form-schema';
import { problemAtFields } from './problem-at-fields';
import { useIssueText } from './use-issue-text';

export interface RecordFormOptions<Row extends RecordRow, Input> {
  readonly record: RecordDefinition;
  readonly schemas: FormSchemas;
  /** What is changed; without one, a row is created. */
  readonly row: Row | undefined;
  readonly create: (input: Input) => Promise<Row>;
  readonly update: (change: Change<Input>) => Promise<Row>;
  /** A row as it is saved now. */
  readonly reload: (id: string) => Promise<Row>;
}

/** What is sent of a change: what is other than it was, and the moment of what the person saw. */
export type Change<Input> = Partial<Input> & { readonly id: string; readonly updatedAt: string };

export interface RecordFormControl {
  readonly record: RecordDefinition;
  readonly schemas: FormSchemas;
  readonly row: RecordRow | undefined;
  readonly controls: UseFormReturnType<ControlValues>;
  /** What the last attempt to save has met, where no field says it. */
  readonly failure: unknown;
  /** How often something was refused: the focus goes to the first fault after each. */
  readonly refusals: number;
  readonly submit: (event?: React.SyntheticEvent<HTMLFormElement>) => void;
  /** Begins again with the row as somebody else has changed it in the meantime. */
  readonly restart: () => Promise<void>;
}

/**
 * A form for a row. It validates by the API's own schema, sends what has changed and the moment of what the person saw, and
 * shows what the backend refuses at the field that it is about. What is saved is shown on its own page.
 */
export function useRecordForm<Row extends RecordRow, Input>(
  options: RecordFormOptions<Row, Input>,
): RecordFormControl {
  const { record, schemas, create, update } = options;
  const fields: Fields = record.fields;
  const isNew = options.row === undefined;
  const [row, setRow] = useState<RecordRow | undefined>(options.row);
  const [failure, setFailure] = useState<unknown>();
  const [refusals, setRefusals] = useState(0);
  const refused = useRefusals(Object.keys(fields));
  const finish = useFinish(record);
  const issueText = useIssueText();
  const controls = useForm<ControlValues>({
    initialValues: controlsOf(fields, row),
    validate: (values) => {
      const input = inputOf(values, fields, schemas, isNew);
      const issues = issuesOf(input, isNew ? schemas.create : schemas.update);
      return Object.fromEntries(
        [...issues].map(([name, issue]) => [name, issueText(issue, isBlank(values[name]))]),
      );
    },
  });

  /** What the controls say, sent: the whole of a new row, what has changed of another. */
  function save(values: ControlValues): Promise<Row> {
    const input = inputOf(values, fields, schemas, isNew);
    if (row === undefined) return create(input as Input);
    const changed = Object.entries(input).filter(([name]) => controls.isDirty(name));
    const { id, updatedAt } = row;
    return update({ ...Object.fromEntries(changed), id, updatedAt } as Change<Input>);
  }

  function refuse(error?: unknown): void {
    const errors = refused(error);
    if (error !== undefined) controls.setErrors(errors);
    setFailure(Object.keys(errors).length === 0 ? error : undefined);
    setRefusals((count) => count + 1);
  }

  const submit = controls.onSubmit(
    async (values) => {
      try {
        const saved = await save(values);
        controls.resetDirty(values);
        finish(saved);
      } catch (error) {
        refuse(error);
      }
    },
    () => {
      refuse();
    },
  );

  return {
    record,
    schemas,
    row,
    controls,
    failure,
    refusals,
    submit: (event) => {
      // Whoever presses Enter twice saves once.
      if (controls.submitting) event?.preventDefault();
      else submit(event);
    },
    restart: async () => {
      if (row === undefined) return;
      const current = await options.reload(row.id);
      const values = controlsOf(fields, current);
      setRow(current);
      setFailure(undefined);
      controls.setInitialValues(values);
      controls.setValues(values);
      controls.clearErrors();
    },
  };
}

/** Says that a row is saved, and goes on to its page. */
function useFinish(record: RecordDefinition) {
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const { say } = useNotice();
  const router = useRouter();
  return ({ id }: RecordRow): void => {
    say(labels.text('done.saved'));
    router.push(paths.one(id));
  };
}

/** What the backend has against a request, by field, in words. */
function useRefusals(names: readonly string[]) {
  const t = useTranslations('form.issues');
  return (error: unknown): Record<string, string> =>
    Object.fromEntries(
      [...problemAtFields(problemOf(error), names)].map(([name, message]) => [
        name,
        message === undefined ? t('taken') : t('refused', { message }),
      ]),
    );
}
