import type { LayoutName } from 'paxx-conventions';
import type { Ask, Question } from '../run/command.ts';
import { additionOf, describeAddition } from '../capabilities/addition-of.ts';
import { exclusionIn } from '../capabilities/choose.ts';
import { capabilityOf } from '../capabilities/known.ts';

/** A choice among capabilities: what is asked, what is offered, and what is ticked at first. */
export interface Choice {
  readonly message: string;
  readonly names: readonly string[];
  readonly layout: LayoutName;
  readonly checked?: readonly string[];
}

/** Asks for capabilities, each with what it adds. Whoever chooses two that exclude each other is asked again. */
export async function askCapabilities(
  ask: Ask,
  { message, names, layout, checked = [] }: Choice,
): Promise<readonly string[]> {
  let [question, ticked] = [message, checked];
  for (;;) {
    const choices = names.map((name) => choiceOf(name, layout, ticked));
    const chosen = await ask<readonly string[]>({ type: 'checkbox', message: question, choices });
    const exclusion = exclusionIn(chosen);
    if (exclusion === undefined) return chosen;
    question = `"${exclusion.join('" and "')}" cannot be in one project. ${message}`;
    ticked = chosen;
  }
}

function choiceOf(
  name: string,
  layout: LayoutName,
  checked: readonly string[],
): NonNullable<Question['choices']>[number] {
  const { summary, caveat = '' } = capabilityOf(name);
  const description = [describeAddition(additionOf(name, layout)), caveat].filter(Boolean).join('. ');
  return { name: `${name}: ${summary}`, value: name, description, checked: checked.includes(name) };
}
