'use client';

import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from '@/i18n/navigation';
import { problemOf } from '@/lib/problem';
import { useLabels } from '@/records/use-labels';
import { useRecordPaths } from '@/records/use-record-paths';
import { PageTitle } from '@/shell/page-title';
import { useProblemText } from '@/shell/problem-text';
import { Forbidden } from '@/shell/states/forbidden';
import { useWorkspace } from '@/shell/workspace';
import { ConflictNotice } from './conflict-notice';
import type { RecordFormControl } from './use-record-form';
import { useUnsavedGuard } from './use-unsaved-guard';

interface RecordFormProps {
  readonly form: RecordFormControl;
  readonly children: ReactNode;
}

/** The page of a form: its fields, what went wrong, and the ways to end it. */
export function RecordForm(props: RecordFormProps) {
  const { may } = useWorkspace();
  return may(props.form.record.manage) ? <Fields {...props} /> : <Forbidden />;
}

function Fields({ form, children }: RecordFormProps) {
  const { record, row, controls } = form;
  const t = useTranslations('common.actions');
  const labels = useLabels(record.app);
  const paths = useRecordPaths(record);
  const element = useRef<HTMLFormElement>(null);
  useUnsavedGuard(controls.isDirty());
  useEffect(() => {
    if (form.refusals > 0)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [form.refusals]);
  return (
    <form ref={element} noValidate onSubmit={form.submit}>
      <PageTitle>{labels.text(row === undefined ? 'actions.create' : 'actions.edit')}</PageTitle>
      <Stack maw={640}>
        <Failure form={form} />
        {children}
        <Group>
          <Button type="submit" loading={controls.submitting}>
            {t('save')}
          </Button>
          <Button
            component={Link}
            href={row === undefined ? paths.list : paths.one(row.id)}
            variant="default"
          >
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Failure({ form }: Pick<RecordFormProps, 'form'>) {
  const problemText = useProblemText();
  if (form.failure === undefined) return null;
  if (problemOf(form.failure)?.code === 'edit_conflict')
    return <ConflictNotice onReload={form.restart} />;
  return (
    <Alert color="red" role="alert" tabIndex={-1}>
      {problemText(form.failure)}
    </Alert>
  );
}
