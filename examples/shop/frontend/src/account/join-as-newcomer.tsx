'use client';

import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '@/i18n/navigation';
import { invitationsApi } from '@/lib/api';
import { invitationRegistrationSchema, loginRequestSchema } from '@/lib/api-schemas';
import { useSession } from '@/session/session-provider';
import { Refusal } from '@/shell/refusal';
import { useApiForm } from '@/shell/use-api-form';

interface Props {
  readonly email: string;
  readonly token: string;
}

/** Nobody leaves the page to log in: the link is in its memory alone. */
export function JoinAsNewcomer(props: Props) {
  const text = useTranslations('invitations.accept');
  const [isNew, setNew] = useState(true);
  return (
    <Stack>
      {isNew ? <Registration {...props} /> : <Login {...props} />}
      <Anchor component="button" type="button" size="sm" onClick={() => setNew(!isNew)}>
        {text(isNew ? 'haveAccount' : 'newHere')}
      </Anchor>
    </Stack>
  );
}

function Registration({ email, token }: Props) {
  const text = useTranslations('invitations.accept');
  const { logIn } = useSession();
  const router = useRouter();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { token, name: '', password: '' },
    schema: invitationRegistrationSchema,
    refusals: { invitation_useless: text('useless') },
    send: async ({ name, password }) => {
      const { workspaceId } = await invitationsApi.register({
        token,
        name,
        password,
      });
      await logIn(email, password);
      router.replace(`/w/${workspaceId}`);
    },
  });
  return (
    <form {...formProps}>
      <Stack>
        <Refusal>{refusal}</Refusal>
        <TextInput label={text('email')} value={email} autoComplete="username" readOnly />
        <TextInput
          {...form.getInputProps('name')}
          label={text('name')}
          autoComplete="name"
          required
        />
        <PasswordInput
          {...form.getInputProps('password')}
          label={text('password')}
          description={text('passwordHint')}
          autoComplete="new-password"
          required
        />
        <Button type="submit" loading={isPending}>
          {text('register')}
        </Button>
      </Stack>
    </form>
  );
}

function Login({ email, token }: Props) {
  const text = useTranslations('invitations.accept');
  const { logIn } = useSession();
  const router = useRouter();
  const { form, formProps, isPending, refusal } = useApiForm({
    initialValues: { email, password: '' },
    schema: loginRequestSchema,
    refusals: {
      unauthenticated: text('wrong'),
      invitation_useless: text('useless'),
    },
    send: async ({ password }) => {
      await logIn(email, password);
      const { workspaceId } = await invitationsApi.accept({ token });
      router.replace(`/w/${workspaceId}`);
    },
  });
  return (
    <form {...formProps}>
      <Stack>
        <Refusal>{refusal}</Refusal>
        <TextInput label={text('email')} value={email} autoComplete="username" readOnly />
        <PasswordInput
          {...form.getInputProps('password')}
          label={text('password')}
          autoComplete="current-password"
          required
        />
        <Button type="submit" loading={isPending}>
          {text('logIn')}
        </Button>
      </Stack>
    </form>
  );
}
