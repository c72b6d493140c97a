import type { LayoutName } from 'paxx-conventions';
import type { Ask, Choice } from '../run/command.ts';
import { additionOf, describeAddition } from '../capabilities/addition-of.ts';
import { exclusionIn } from '../capabilities/choose.ts';
import { capabilityOf } from '../capabilities/known.ts';

/** A choice among capabilities: what is asked, what is offered, and what is ticked at first. */
export interface Offer {
  readonly message: string;
  readonly names: readonly string[];
  readonly layout: LayoutName;
  readonly checked?: readonly string[];
  readonly isOneNeeded?: boolean;
}

/** Asks for capabilities, each with what it adds. Two that exclude each other are refused where they are ticked. */
export const askCapabilities = (
  ask: Ask,
  { message, names, layout, checked = [], isOneNeeded = false }: Offer,
): Promise<readonly string[]> =>
  ask({
    type: 'checkbox',
    message,
    choices: names.map((name) => choiceOf(name, layout, checked)),
    required: isOneNeeded,
    validate: (chosen) => {
      const exclusion = exclusionIn(chosen.map(({ value }) => value));
      return exclusion === undefined || `"${exclusion.join('" and "')}" cannot be in one project.`;
    },
  });

function choiceOf(name: string, layout: LayoutName, checked: readonly string[]): Choice {
  const { summary, caveat = '' } = capabilityOf(name);
  const description = [describeAddition(additionOf(name, layout)), caveat].filter(Boolean).join('. ');
  return {
    name: `${name}: ${summary}`,
    value: name,
    short: name,
    description,
    checked: checked.includes(name),
  };
}
