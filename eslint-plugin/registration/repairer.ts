import type { TSESLint } from '@typescript-eslint/utils';
import {
  applyRepairs,
  changeBetween,
  RegistryEditor,
  repairOf,
  resolverOf,
  type Conventions,
  type Finding,
  type FindingKind,
  type Registry,
} from 'paxx-conventions';
import type { WiringMessage } from './wiring-messages.ts';

/** What an editor calls the repair of a finding; where there is no title, somebody has to decide. */
const titles: Partial<Record<FindingKind, WiringMessage>> = {
  missing: 'add',
  misnamed: 'rename',
  dead: 'remove',
  orphaned: 'remove',
  duplicate: 'remove',
};

/** Makes the judge's repairs on the text that is linted, which is parsed once for all of them. */
export class Repairer {
  readonly #text: string;
  readonly #open: () => RegistryEditor;
  #editor: RegistryEditor | undefined;

  constructor(text: string, registry: Registry, path: string, conventions: Conventions) {
    this.#text = text;
    this.#open = () => new RegistryEditor(text, registry, path, resolverOf(path, conventions));
  }

  /** One edit that ends all findings that can be ended, as the smallest change; `null` where there is none. */
  fixOf(findings: readonly Finding[]): TSESLint.ReportFixFunction | null {
    const repairs = findings.flatMap((finding) => repairOf(finding) ?? []);
    if (repairs.length === 0) return null;
    const { text } = applyRepairs((this.#editor ??= this.#open()), repairs).editor;
    if (text === this.#text) return null;
    const change = changeBetween(this.#text, text);
    return (fixer) => fixer.replaceTextRange([change.start, change.end], change.text);
  }

  suggestionsOf(finding: Finding): TSESLint.SuggestionReportDescriptor<WiringMessage>[] {
    const messageId = titles[finding.kind];
    const fix = messageId === undefined ? null : this.fixOf([finding]);
    return messageId === undefined || !fix ? [] : [{ messageId, data: finding.data, fix }];
  }
}
