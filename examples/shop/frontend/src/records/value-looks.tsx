import { Anchor, Badge, Code, ColorSwatch, Group, Text } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import { choiceName } from './choices';
import type { Field } from './record-definition';
import type { Labels } from './use-labels';
import { webAddress } from './web-address';

export interface LookProps {
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly labels: Labels;
  /** In a row there is one line for it. */
  readonly isShort: boolean;
  /** Within the link to the row's own page no other one can stand. */
  readonly isWithinLink: boolean;
}

/** How the values of a type look, where they are more than their text. */
export const looks: Readonly<Partial<Record<Field['type'], ComponentType<LookProps>>>> = {
  boolean: YesOrNo,
  enum: Choice,
  country: Named,
  currency: Named,
  json: JsonValue,
  tags: Tags,
  colour: Colour,
  string: Line,
  url: Address,
  email: Mailbox,
  phone: Telephone,
};

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function YesOrNo({ value }: LookProps) {
  const t = useTranslations('common.values');
  return t(value === true ? 'yes' : 'no');
}

function Choice(props: LookProps) {
  return (
    <Badge variant="light" tt="none" fw={500}>
      <Named {...props} />
    </Badge>
  );
}

function Named({ name, field, value, labels }: LookProps) {
  return choiceName(name, field, textOf(value), labels, useLocale());
}

function Tags({ value }: LookProps) {
  const tags: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Group component="span" display="inline-flex" gap={4}>
      {tags.map(textOf).map((tag) => (
        <Badge key={tag} component="span" variant="outline" color="gray" tt="none" fw={500}>
          {tag}
        </Badge>
      ))}
    </Group>
  );
}

function JsonValue({ value, isShort }: LookProps) {
  if (isShort) return <Code>{JSON.stringify(value).slice(0, 60)}</Code>;
  return <Code block>{JSON.stringify(value, undefined, 2)}</Code>;
}

function Colour({ value }: LookProps) {
  const colour = textOf(value);
  return (
    <Group component="span" display="inline-flex" gap="xs">
      {/^#[\da-f]{6}$/.test(colour) && (
        <ColorSwatch component="span" color={colour} size={16} aria-hidden />
      )}
      {colour}
    </Group>
  );
}

/** In a row, a line may be long; on a page of its own, an address in it is a link. */
function Line({ value, isShort, isWithinLink }: LookProps) {
  const text = textOf(value);
  return (
    <LinkOrText
      text={text}
      isShort={isShort}
      href={isShort || isWithinLink ? undefined : webAddress(text)}
    />
  );
}

function Address({ value, isShort, isWithinLink }: LookProps) {
  const text = textOf(value);
  return (
    <LinkOrText text={text} isShort={isShort} href={isWithinLink ? undefined : webAddress(text)} />
  );
}

/** Whatever stands in an address becomes no second recipient and no subject. */
function Mailbox({ value, isShort, isWithinLink }: LookProps) {
  const text = textOf(value);
  const href = isWithinLink ? undefined : `mailto:${encodeURIComponent(text)}`;
  return <LinkOrText text={text} isShort={isShort} href={href} />;
}

function Telephone({ value, isShort, isWithinLink }: LookProps) {
  const text = textOf(value);
  const isNumber = /^\+\d{7,15}$/.test(text);
  return (
    <LinkOrText
      text={text}
      isShort={isShort}
      href={isNumber && !isWithinLink ? `tel:${text}` : undefined}
    />
  );
}

interface LinkOrTextProps {
  readonly text: string;
  readonly isShort: boolean;
  readonly href: string | undefined;
}

function LinkOrText({ text, isShort, href }: LinkOrTextProps) {
  const style = { overflowWrap: 'anywhere' } as const;
  const lines = isShort ? { lineClamp: 2 } : {};
  if (href === undefined)
    return (
      <Text span inherit style={style} {...lines}>
        {text}
      </Text>
    );
  const isElsewhere = href.startsWith('http');
  return (
    <Anchor
      href={href}
      inherit
      style={style}
      {...lines}
      {...(isElsewhere && { target: '_blank', rel: 'noopener noreferrer nofollow' })}
    >
      {text}
    </Anchor>
  );
}
