import { checkedAsOf, monthInWords } from '../core/checkedAsOf';
import {
  CLASS_NAMES,
  DEFECT_CLASS_NAMES,
  GRADE_NAMES,
  GROUP_NAMES,
  namesIn,
  PART_NAMES,
  SEVERITY_NAMES,
  STATE_NAMES,
} from '../core/names';
import { pluralEn } from '../core/plural';
import { SEVERITIES } from '../core/rule';
import type { Messages, ProblemCode } from './messages';
import { FORMATS } from './options';
import { commandLike } from './suggest';
import { GLUE } from './wrap';

const SAVE_AS_TEXT = 'Save the document as text (.txt or .md) in UTF-8 and check it again.';
const SAVE_AS_DOCX = 'Open it in Word or LibreOffice, save it as .docx and check it again.';
const NAME_ENCODING = 'If you know the encoding, name it: --encoding windows-1251.';

const CACHE_STATES = {
  new: 'new',
  read: 'read',
  damaged: 'damaged, the rest was used',
  foreign: 'damaged and not used',
} as const;

const counted = (count: number, one: string, many: string): string => `${count} ${pluralEn(count, one, many)}`;

const COUNTED: Messages['counted'] = {
  error: (count) => counted(count, 'error', 'errors'),
  warning: (count) => counted(count, 'warning', 'warnings'),
  info: (count) => counted(count, 'recommendation', 'recommendations'),
  hint: (count) => counted(count, 'hint', 'hints'),
};

function problem(code: ProblemCode, path: string, byte: number | undefined): string {
  const place = byte === undefined ? '' : ` (byte ${byte + 1})`;
  switch (code) {
    case 'not-found': {
      const command = commandLike(path);
      const advice = command ? `If you meant the command "${command}", it comes first.` : 'Check the path.';
      return `no such file or directory. ${advice}`;
    }
    case 'broken-link':
      return 'a link to nowhere: the file that it points to does not exist.';
    case 'permission-denied':
      return 'you may not read it. Give yourself access, or copy the file to where you have it.';
    case 'is-directory':
      return 'a directory, not a file.';
    case 'too-large':
      return 'larger than 32 MB: no policy is. Name the file that holds the text of the policy.';
    case 'read-failed':
      return 'could not be read. Check that the file is within reach and try again.';
    case 'nothing-matched':
      return 'the pattern matches no .md, .markdown, .txt, .docx, .html or .htm file. Name a file with another extension explicitly.';
    case 'nothing-to-check':
      return 'no .md, .markdown, .txt or .docx files in the directory. Name a file with another extension explicitly.';
    case 'binary':
      return `not a text but binary data${place}. ${SAVE_AS_TEXT}`;
    case 'word':
      return `a Word document of the former format (.doc), or one with a password. ${SAVE_AS_DOCX}`;
    case 'not-docx':
      return `an archive or a document of another program, not a .docx. ${SAVE_AS_DOCX}`;
    case 'broken-docx':
      return `the .docx document is damaged. ${SAVE_AS_DOCX}`;
    case 'oversized-docx':
      return 'the .docx document unpacks to more than 64 MB: no policy is that long. Name the file that holds the text of the policy.';
    case 'pdf':
      return `a PDF, not a text. ${SAVE_AS_TEXT}`;
    case 'rtf':
      return `an RTF document, not plain text. ${SAVE_AS_TEXT}`;
    case 'utf-16-without-bom':
      return 'looks like UTF-16 without a byte order mark. Add --encoding utf-16, or save the file in UTF-8.';
    case 'broken-encoding':
      return `the text is damaged: its bytes do not make letters${place}. Save the file in UTF-8 again. ${NAME_ENCODING}`;
    case 'unknown-encoding':
      return `does not look like Russian text in UTF-8, UTF-16 or windows-1251. Save the file in UTF-8. ${NAME_ENCODING}`;
    case 'broken-config':
      return 'a fault in the configuration file.';
    case 'internal':
      return 'internal fault of pdn-lint, the file was not checked. Run again with PDN_LINT_DEBUG=1 and tell us what it says.';
  }
}

/** The interface in English. */
export const en: Messages = {
  help: {
    description:
      'Checks Russian personal-data policies against Federal Law No. 152-FZ of 27.07.2006:\n' +
      'what is missing, where, and with which text to fill it in.',
    usage: '[options] <files, directories, patterns…>',
    pathsName: 'paths',
    commandName: 'command',
    paths: 'files; directories, searched for *.md, *.markdown, *.txt and *.docx; patterns; "-" is the standard input',
    options: {
      format: 'form of the report on the standard output',
      output: 'write a report to a file as well: html:report.html; may be given several times',
      lang: 'language of the report and of this help',
      profile: 'whose policy it is: what is mandatory depends on it',
      asOf: 'judge by the law in force on this day (YYYY-MM-DD); today by default',
      level: 'show findings of this severity and above in full',
      checklist: 'show the table of all elements of the policy instead of findings',
      failOn: 'severity from which a finding makes the exit code 1',
      force: 'check what does not look like a policy, too',
      encoding: 'encoding of the files',
      revisions: 'which text of a .docx with tracked changes to check',
      stdinFilename: 'name for the text from the standard input; its extension tells the format',
      config: 'take the settings from this file instead of looking for .pdn-lint.yaml',
      noConfig: 'take no settings, exceptions or known findings from files',
      printConfig: 'show with which settings a file will be checked, and where they come from',
      baseline: 'list of known findings: show new ones only',
      updateBaseline: 'write all present findings to the list of known ones',
      prune: 'take findings that are gone off the list of known ones',
      fix: 'make the exact edits in the files; they keep the meaning',
      fixDryRun: 'show what --fix would change, and change nothing',
      suggest:
        'with --fix or --fix-dry-run: insert a clause as well, for example clause:cookies; may be given several times',
      maxWarnings: 'exit code 1 if there are more warnings; so many and fewer do not make it',
      quiet: 'report errors only, in every form of report; the exit code stays the same',
      changed: 'check only what differs from a revision of git; without paths, in the whole directory',
      cache: 'remember results, and do not check again what has not changed',
      cacheLocation: 'where to remember them; node_modules/.cache/pdn-lint/reports or .pdn-lint-cache by default',
      shard: 'check the i-th part of the files out of n, such as 1/4',
      verbose: 'list the files read, with size, time and settings, on the error output',
      color: 'always use colours',
      noColor: 'never use colours',
      version: 'version, and the date on which the legal base was checked',
      help: 'this help',
    },
    explain: 'explain a rule: why, by which norm, with which text to fill the gap',
    explainRule: 'id of the rule, such as consent-withdrawal',
    rules: 'list the rules',
    init: 'make a configuration file, .pdn-lint.yaml',
    help: 'help for a command',
    optionsName: 'options',
    shared: '\nThe options --lang, --profile, --as-of and --format hold here too; see pdn-lint --help --lang en\n',
    titles: {},
    choices: (values) => `choices: ${values.join(', ')}`,
    byDefault: (value) => `default ${value}`,
    after: `
Exit codes: 0 no findings, 1 findings at or above the threshold (--fail-on),
2 the run failed: a wrong option, an unreadable file, nothing to check.

Examples:
  pdn-lint policy.md                      check a policy
  pdn-lint --profile employer docs/       an employer's policies in a directory
  pdn-lint --checklist policy.md          a table of what is there and what is not
  pdn-lint explain consent-withdrawal     explain a rule and show the standard clause
  pdn-lint --output html:report.html policy.md    a report to read and print
  pdn-lint --format json "**/*.md"        a report for programs
  pdn-lint --changed --max-warnings 0     before a commit: only what has changed
`,
  },
  misuse: {
    noPaths: 'Nothing to check: name a file, a directory or a pattern, for example: pdn-lint policy.md',
    unknownOption: (flag, like) => `There is no option "${flag}".${like ? ` Did you mean "${like}"?` : ''}`,
    missingValue: (flags) => `The option "${flags}" needs a value.`,
    badChoice: (flags, value, choices) => `${flags}: "${value}" will not do. Choices: ${choices.join(', ')}.`,
    badDate: (value) => `--as-of: "${value}" is not a date. Write year-month-day, for example 2026-03-01.`,
    badOutput: (value) =>
      `--output: "${value}" will not do. Write FORMAT:FILE, for example html:report.html. Formats: ${FORMATS.join(', ')}. The form of the standard output is set by --format.`,
    badCount: (value) => `--max-warnings: "${value}" will not do. A whole number from zero on is needed.`,
    badShard: (value) => `--shard: "${value}" will not do. Write the part and the number of parts, such as 1/4.`,
    changed: (fault, revision) => {
      switch (fault) {
        case 'no-git':
          return '--changed: there is no git. Install it, or name the files.';
        case 'no-repository':
          return '--changed: no working tree of git that you may use is here. Run pdn-lint in one, or name the files.';
        case 'unknown-revision':
          return `--changed: there is no revision "${revision}". If it is a path, write it first: pdn-lint PATH --changed. If the revision has not been fetched, fetch it: git fetch.`;
        case 'git-failed':
          return '--changed: git could not answer. Check that "git status" works in this directory.';
      }
    },
    foreignCache: (path) =>
      `--cache-location: "${path}" is no cache of pdn-lint; it was left alone. Name another file.`,
    sameOutput: (path) => `--output: two reports to one file "${path}". Give them different names.`,
    outputIsInput: (path) =>
      `--output: "${path}" is one of the files to check, and the report would replace it. Name another file for the report.`,
    missingRule: 'Which rule? For example: pdn-lint explain consent-withdrawal. All rules: pdn-lint rules',
    tooMany: 'Too many words after the command.',
    unknownRule: (id, like) =>
      `There is no rule "${id}".${like.length > 0 ? ` Did you mean: ${like.join(', ')}?` : ''} All rules: pdn-lint rules`,
    badSuggestion: (value) =>
      `--suggest: "${value}" will not do. Write clause:ID or clause:ID/VARIANT, for example clause:cookies.`,
    suggestAlone: '--suggest goes with --fix (insert) or --fix-dry-run (show).',
    fixAndDryRun: '--fix and --fix-dry-run do not go together: one changes files, the other only shows.',
    fixStdin: '--fix changes files, and the standard input has none. To show the edits: --fix-dry-run',
    unknownClause: (id, like) =>
      `--suggest: there is no clause "${id}".${like.length > 0 ? ` Did you mean: ${like.join(', ')}?` : ''} Clauses are named like the rules about elements: pdn-lint rules`,
    unknownVariant: (id, variant, variants) =>
      `--suggest: the clause "${id}" has no variant "${variant}". Variants: ${variants.join(', ')}.`,
    choiceRequired: (id, variants) =>
      `--suggest: the variant of the clause "${id}" is for you to choose: ${variants.map((variant) => `clause:${id}/${variant}`).join(' or ')}. Texts: pdn-lint explain ${id}`,
    clauseTwice: (id) => `--suggest: the clause "${id}" is named twice. Keep one variant.`,
    seeHelp: 'Help: pdn-lint --help --lang en',
  },
  problem,
  internal: 'Internal fault of pdn-lint. Run again with PDN_LINT_DEBUG=1 and tell us what it says.',
  outputFailed: 'The output could not be written: check that there is room on the disk and that you may write.',
  fileFailed: (fault) => {
    switch (fault) {
      case 'no-directory':
        return 'the report was not written: there is no such directory. Make it or name another.';
      case 'is-directory':
        return 'the report was not written: this is a directory, not a file.';
      case 'permission-denied':
        return 'the report was not written: you may not write there.';
      case 'write-failed':
        return 'the report was not written: check that there is room on the disk and that it is within reach.';
    }
  },
  notes: {
    'read-as-windows-1251': 'read as windows-1251; saving the file in UTF-8 is recommended',
    'revisions-accepted':
      'the document has tracked changes; the text with all of them accepted was checked (the original: --revisions original)',
    'revisions-original': 'the document has tracked changes; the original text, without them, was checked',
    'no-visible-text':
      'the page shows no text: perhaps a script adds it. Open the page in a browser, save it whole and check it again',
    empty: 'the file is empty',
  },
  onlyErrors: (count) => `only errors are shown (--quiet); findings not shown: ${count}`,
  nothingChanged: (revision) => `Nothing to check: nothing differs from "${revision}".`,
  nothingInShard: 'Nothing to check: there are no files in this part.',
  tooManyWarnings: (count, most) => `Warnings: ${count}; allowed ${most} (--max-warnings).`,
  trail: {
    file: (bytes, ms, isCached, settings) =>
      `${bytes} bytes, ${ms} ms${isCached ? ', from the cache' : ''}${settings.length > 0 ? `; settings: ${settings.join(', ')}` : ''}`,
    ignored: (pattern, file, line) => `not checked: "ignore: ${pattern}" (${file}, line ${line})`,
    cache: (path, state, taken, count) => `Cache ${path}: ${CACHE_STATES[state]}; ${taken} of ${count} taken from it.`,
    unsaved: (path) => `The cache ${path} was not written, which changes nothing else.`,
  },
  severity: namesIn(SEVERITY_NAMES, 'en'),
  counted: COUNTED,
  grade: namesIn(GRADE_NAMES, 'en'),
  ruleClass: namesIn(CLASS_NAMES, 'en'),
  defectClass: namesIn(DEFECT_CLASS_NAMES, 'en'),
  group: namesIn(GROUP_NAMES, 'en'),
  state: namesIn(STATE_NAMES, 'en'),
  project: {
    ignored: (pattern, file, line) =>
      `not checked: "ignore: ${pattern}" says so (${file}, line ${line}). To check it anyway: --no-config`,
    updated: (count, file) => `Known findings written: ${count} (${file}).`,
    stale: (count, file) => `Known findings that are gone: ${count} (${file}). To take them off: --prune`,
    pruned: (count, file) => `Findings taken off the list of known ones: ${count} (${file}).`,
    settingsOf: (path) => `Settings for ${path}`,
    byDefault: 'default',
    byOption: 'command line',
    notWritten: 'could not be written: check the room on the disk and your rights.',
    exists: (path) =>
      `${path}: there is a configuration file already; it was not changed. To see what holds: --print-config FILE`,
    written: (path) => `Made ${path}. Now: pdn-lint .`,
  },
  fixing: {
    done: (fixes, clauses, isDry) => {
      const listed = clauses.join(', ');
      const parts = isDry
        ? [fixes > 0 && `exact edits: ${fixes}`, clauses.length > 0 && `clauses to insert: ${listed}`]
        : [fixes > 0 && `exact edits made: ${fixes}`, clauses.length > 0 && `clauses inserted: ${listed}`];
      const told = parts.filter(Boolean).join('; ');
      const advice = clauses.length > 0 ? ' Fill the places marked «[уточнить: …]» and check what was inserted.' : '';
      return `${told.charAt(0).toUpperCase()}${told.slice(1)}.${isDry ? ' The file is unchanged; the report is on the text with them.' : advice}`;
    },
    fault: (fault) => {
      switch (fault.code) {
        case 'docx':
          return 'DOCX documents are checked only: make the edits in Word.';
        case 'inexact':
          return 'not fixed: this text cannot be written in its encoding byte for byte. Save the file in UTF-8 and try again.';
        case 'inexpressible':
          return `not fixed: the encoding of the file has no sign "${fault.sign}". Save the file in UTF-8 and try again.`;
        case 'changed-meanwhile':
          return 'not fixed: the file was changed while it was being checked. Try again.';
        case 'no-plain-file':
          return 'not fixed: this is no plain file.';
        case 'is-directory':
          return 'not fixed: this is a directory, not a file.';
        case 'no-directory':
          return 'not fixed: the file or its directory is gone.';
        case 'permission-denied':
          return 'not fixed: you may not write there.';
        case 'write-failed':
          return 'not fixed: check that there is room on the disk and that it is within reach.';
      }
    },
    refused: (clause, why) => {
      const lead = `the clause "${clause}" was not inserted: `;
      switch (why) {
        case 'present':
          return `${lead}the text says this already.`;
        case 'to-fill':
          return `${lead}it is there already; fill the places marked «[уточнить: …]».`;
        case 'format':
          return `${lead}clauses can be inserted into .md and .txt.`;
        case 'wording':
          return `${lead}plain text has no tables. Choose another variant: ${['pdn-lint', 'explain', clause].join(GLUE)}`;
        case 'not-a-policy':
          return `${lead}the text does not look like a policy. To insert it anyway: --force`;
      }
    },
    shown: (changes, count) =>
      changes === 0
        ? 'Nothing to fix: there are no exact edits.'
        : `Edits: ${changes}, files: ${count}. Nothing was changed; to make them: --fix`,
  },
  version: (version, checkedOn) => `pdn-lint ${version}\n${checkedAsOf(checkedOn).en}`,
  month: (month) => monthInWords(month, 'en'),
  progress: (done, total) => `Checked ${done} of ${counted(total, 'file', 'files')}`,
  pretty: {
    checklist: (present, partial, absent) =>
      `${present} of ${present + partial + absent} elements present, ${partial} partial, ${absent} missing`,
    defects: (count) => `; remarks on the wording: ${count}`,
    clean: 'No findings.',
    why: `${PART_NAMES.why.en}: `,
    remedy: `${PART_NAMES.remedy.en}: `,
    clause: (id) => `Standard clause: ${['pdn-lint', 'explain', id].join(GLUE)}`,
    more: (counts, level) => {
      const total = counts.reduce((sum, [, count]) => sum + count, 0);
      const each = counts.map(([severity, count]) => `${severity} ${count}`).join(', ');
      return [`${total} more (${each}): `, `. Show: --level ${level}`];
    },
    fix: { safe: 'Exact edit: ', suggested: 'Possible edit: ' },
    line: (line) => `line ${line}`,
    clausePlace: ({ item, clause, section, paragraph }) => {
      if (clause !== undefined) return item === undefined ? `clause ${clause}` : `clause ${clause} (${item})`;
      return section === undefined ? `paragraph ${paragraph + 1}` : `section ${section}`;
    },
    total: ({ files, policies, findings, problems }) => {
      const told = SEVERITIES.filter((severity) => findings[severity] > 0);
      const parts = told.map((severity) => COUNTED[severity](findings[severity]));
      const kinds = counted(policies, 'policy', 'policies');
      const unread = problems > 0 ? ` Could not be checked: ${problems}.` : '';
      return `Total: ${counted(files, 'file', 'files')}, ${kinds} among them; ${parts.length > 0 ? parts.join(', ') : 'no findings'}.${unread}`;
    },
  },
  explain: {
    profile: 'profile',
    norm: PART_NAMES.norm.en,
    clause: 'Standard clause',
    present: 'This is present',
    partial: 'This is partial',
    absent: 'This is missing',
    nearMiss: 'Close, but not it',
    defect: 'This is reported',
    clean: 'This is not reported',
    fixed: 'Fix',
    draft: 'A draft: replace what stands in square brackets and make sure that the words are true of your processing.',
    since: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
  },
};
