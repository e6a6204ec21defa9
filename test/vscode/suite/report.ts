/** What a run of the suite leaves behind, so that whoever started it need not trust an exit code. */
export interface Report {
  readonly passes: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
  readonly pending: number;
  readonly ms: number;
  /** Where the suite ran. */
  readonly host: {
    readonly version: string;
    readonly language: string;
    readonly ui: 'desktop' | 'web';
    readonly trusted: boolean;
    readonly scheme: string;
  };
}

/** The report's name; it lies beside the folder that the workbench has opened. */
export const REPORT_NAME = 'report.json';
