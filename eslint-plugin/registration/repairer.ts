import type { TSESLint } from '@typescript-eslint/utils';
import {
  applyRepairs,
  changeBetween,
  RegistryEditor,
  repairOf,
  resolverOf,
  type Finding,
  type ProjectFacts,
  type Registry,
} from 'paxx-conventions';
import { lazy } from '../configs/lazy.ts';
import type { WiringMessage } from './wiring-messages.ts';

/** Makes the judge's repairs on the text that is linted, which is parsed once for all of them. */
export class Repairer {
  readonly #open: () => RegistryEditor;

  constructor(text: string, registry: Registry, path: string, facts: ProjectFacts) {
    this.#open = lazy(() => new RegistryEditor(text, registry, path, resolverOf(path, facts)));
  }

  /** One edit that ends all findings that can be ended, as the smallest change; `null` where there is none. */
  fixOf(findings: readonly Finding[]): TSESLint.ReportFixFunction | null {
    const repairs = findings.flatMap((finding) => repairOf(finding) ?? []);
    if (repairs.length === 0) return null;
    const opened = this.#open();
    const { text } = applyRepairs(opened, repairs).editor;
    if (text === opened.text) return null;
    const change = changeBetween(opened.text, text);
    return (fixer) => fixer.replaceTextRange([change.start, change.end], change.text);
  }

  /** The repair of one finding, under its own name; none where somebody has to decide. */
  suggestionsOf(finding: Finding): TSESLint.SuggestionReportDescriptor<WiringMessage>[] {
    const repair = repairOf(finding);
    const fix = this.fixOf([finding]);
    return repair && fix ? [{ messageId: repair.kind, data: finding.data, fix }] : [];
  }
}
