import fc from 'fast-check';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyText, POLICIES } from './anyText';
import type { TestClient } from './support';

/** One edit before it is known what text it meets: places are fractions of the text, and may lie beyond the end of their line or of the text. */
export interface Edit {
  readonly at: number;
  /** UTF-16 units taken away. */
  readonly length: number;
  /** How many characters and lines each end of the range is told too far. */
  readonly beyond: readonly [number, number];
  readonly lines: readonly [number, number];
  readonly text: string;
  readonly full: boolean;
}

const written = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    '\n\r',
    '😀',
    '\ud83d',
    '\ude00',
    'а',
    ' ',
    '\n\n## 7. Права\n\n',
    '7.1. Оператор',
    '**',
    '|',
  ),
  anyText,
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(1500) }),
  beyond: fc.oneof(
    { weight: 3, arbitrary: fc.constant([0, 0] as const) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(3), fc.nat(3)) },
  ),
  lines: fc.oneof(
    { weight: 9, arbitrary: fc.constant([0, 0] as const) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(4), fc.nat(4)) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(2000), fc.nat(2000)) },
  ),
  text: written,
  full: fc.nat(30).map((n) => n === 0),
});
/** Each change is one notification with a few edits, after which the server may be asked something. */
export const script = fc.array(
  fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), ask: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 8,
  },
);
/** Texts to begin with: policies with line ends of every kind, and anything. */
export const seed = fc.oneof(
  fc
    .constantFrom(...Object.values(POLICIES))
    .chain((policy) => fc.constantFrom(policy, policy.replaceAll('\n', '\r\n'), policy.replaceAll('\n', '\r'))),
  anyText,
);

/** The text as its editor has it. */
export class Editor {
  version = 1;

  constructor(
    private readonly client: TestClient,
    readonly uri: string,
    public text: string,
    readonly languageId = 'markdown',
  ) {
    void client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.version, text },
    });
  }

  change(edits: readonly Edit[]): void {
    const contentChanges = edits.map((one) => this.made(one));
    void this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges,
    });
  }

  close(): void {
    void this.client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Makes an edit here and says it in the protocol's words. */
  private made({ at, length, beyond, lines, text, full }: Edit): TextDocumentContentChangeEvent {
    if (full) {
      this.text = text;
      return { text };
    }
    const before = TextDocument.create('', '', 0, this.text);
    const start = Math.round(at * this.text.length);
    const range: Range = {
      start: shifted(before.positionAt(start), lines[0], beyond[0]),
      end: shifted(before.positionAt(start + length), lines[1], beyond[1]),
    };
    const [from, to] = [before.offsetAt(range.start), before.offsetAt(range.end)];
    this.text = this.text.slice(0, Math.min(from, to)) + text + this.text.slice(Math.max(from, to));
    return { range, text };
  }
}

function shifted({ line, character }: Position, lines: number, characters: number): Position {
  return { line: line + lines, character: character + characters };
}
