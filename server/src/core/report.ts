import type { Grade, Localized, Severity, State } from './rule';
import type { Span } from './span';

/** What the document is: a policy, or something that is not judged as one. */
export type DocumentKind = 'policy' | 'other';

/** One element of a policy as found. Evidence spans are source offsets, best first. */
export interface ElementResult {
  readonly state: State;
  readonly evidence: readonly Span[];
}

/** A place that the message points to besides its own, with words. Span in source offsets. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Localized;
}

/** Replaces the source span by the text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A way to cure a finding by edits. A safe one keeps the meaning and may be applied unasked; the others are suggestions. */
export interface Fix {
  readonly title: Localized;
  readonly safe: boolean;
  /** In order, apart from each other. */
  readonly edits: readonly Edit[];
}

/** One thing to tell the author (SARIF: result; LSP: Diagnostic). Span in source offsets. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly grade: Grade;
  readonly message: Localized;
  readonly span: Span;
  /** References to the law, as in `LegalBasis.ref`, in force on the day of judgement. */
  readonly law: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** Clause that cures the finding, where there is one. */
  readonly clause?: string;
  readonly fixes: readonly Fix[];
  /** Findings of the same rule that follow and are not shown; the message tells the number too. */
  readonly more?: number;
}

/** A remark on the document as a whole, such as «not a policy» or «read as windows-1251». */
export interface Note {
  readonly code: string;
  readonly message: Localized;
}

/** A finding that an exception lets stand (SARIF: suppression), and the reason given for it. */
export interface Excepted {
  readonly finding: Finding;
  /** Written into the text as a comment, or kept in a file beside it; the words are SARIF's. */
  readonly kind: 'inSource' | 'external';
  readonly reason: string;
}

/** All that is known about one document. */
export interface Report {
  readonly kind: DocumentKind;
  readonly elements: Readonly<Record<string, ElementResult>>;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  /** Findings that are not shown because of an exception; absent where there are none. */
  readonly excepted?: readonly Excepted[];
}
