import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const server = join(
  import.meta.dirname,
  '../../node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server',
);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export interface CodeAction {
  readonly title: string;
  readonly kind?: string;
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

interface TextEdit {
  readonly range: Record<'start' | 'end', { readonly line: number; readonly character: number }>;
  readonly newText: string;
}

interface WorkspaceEdit {
  readonly documentChanges?: readonly { readonly edits: readonly TextEdit[] }[];
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
}

/** As much of an editor as it takes to show squiggles and to apply a quick fix. */
export class LanguageClient {
  readonly #process: ChildProcess;
  readonly #root: string;
  readonly #pending = new Map<number, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #lastId = 0;
  #edits: TextEdit[] = [];

  constructor(root: string) {
    this.#root = root;
    this.#process = spawn(process.execPath, [server, '--stdio'], { cwd: root, stdio: 'pipe' });
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async start(): Promise<void> {
    const uri = pathToFileURL(this.#root).href;
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'project' }],
      capabilities: {
        workspace: {
          configuration: true,
          applyEdit: true,
          workspaceFolders: true,
          diagnostics: { refreshSupport: true },
        },
        textDocument: {
          diagnostic: { dynamicRegistration: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
        },
      },
    });
    this.#notify('initialized', {});
  }

  stop(): void {
    this.#process.kill();
  }

  open(file: string, text: string): void {
    this.#notify('textDocument/didOpen', {
      textDocument: { uri: pathToFileURL(file).href, languageId: 'typescript', version: 1, text },
    });
  }

  async diagnostics(file: string): Promise<readonly Diagnostic[]> {
    const report = await this.#request('textDocument/diagnostic', {
      textDocument: { uri: pathToFileURL(file).href },
    });
    return (report as { items: readonly Diagnostic[] }).items;
  }

  async actions(file: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
    const actions = await this.#request('textDocument/codeAction', {
      textDocument: { uri: pathToFileURL(file).href },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: ['quickfix'] },
    });
    return actions as readonly CodeAction[];
  }

  /** Runs an action and gives the text back as the editor would show it afterwards. */
  async apply(action: CodeAction, text: string): Promise<string> {
    this.#edits = [];
    await this.#request('workspace/executeCommand', action.command);
    return this.#edits.reduceRight((before, { range, newText }) => {
      const [start, end] = [range.start, range.end].map((place) => offsetOf(before, place));
      return `${before.slice(0, start)}${newText}${before.slice(end)}`;
    }, text);
  }

  #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#lastId;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, ({ error, result }) =>
        error ? reject(new Error(error.message)) : resolve(result),
      );
    });
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#received.toString('utf8', 0, Math.max(head, 0)))?.[1],
      );
      if (head < 0 || this.#received.length < head + 4 + length) return;
      const body = this.#received.toString('utf8', head + 4, head + 4 + length);
      this.#received = this.#received.subarray(head + 4 + length);
      this.#handle(JSON.parse(body) as Message);
    }
  }

  #handle(message: Message): void {
    if (message.id === undefined) return;
    if (message.method === undefined) this.#pending.get(message.id)?.(message);
    else this.#send({ id: message.id, result: this.#answer(message.method, message.params) });
  }

  /** The server asks as well: for its settings, and to have edits applied. */
  #answer(method: string, params: unknown): unknown {
    if (method === 'workspace/configuration')
      return (params as { items: readonly unknown[] }).items.map(() => this.#settings());
    if (method !== 'workspace/applyEdit') return null;
    const { documentChanges = [], changes = {} } = (params as { edit: WorkspaceEdit }).edit;
    this.#edits.push(...documentChanges.flatMap(({ edits }) => edits), ...Object.values(changes).flat());
    return { applied: true };
  }

  #settings(): unknown {
    return {
      validate: 'on',
      packageManager: 'npm',
      useESLintClass: true,
      experimental: {},
      codeAction: {
        disableRuleComment: { enable: true, location: 'separateLine' },
        showDocumentation: { enable: true },
      },
      codeActionOnSave: { mode: 'all' },
      format: false,
      quiet: false,
      onIgnoredFiles: 'off',
      options: {},
      rulesCustomizations: [],
      run: 'onType',
      problems: { shortenToSingleLine: false },
      nodePath: null,
      workingDirectory: { mode: 'location' },
      workspaceFolder: { uri: pathToFileURL(this.#root).href, name: 'project' },
    };
  }
}

function offsetOf(
  text: string,
  { line, character }: { readonly line: number; readonly character: number },
): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((offset, one) => offset + one.length + 1, 0) + character;
}
