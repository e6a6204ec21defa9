import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PolicyDocument } from '../../server/src/core/document';
import { lint } from '../../server/src/core/lint';
import { parseHtml } from '../../server/src/core/parse/html/parseHtml';
import { parse } from '../../server/src/core/parse/parse';
import type { Profile } from '../../server/src/core/rule';
import { builtinPack } from '../../server/src/host/builtinPack';
import { asListPage, asPage, asText } from '../policies/policyFormats';
import { type SpoiltPolicy, spoiltPolicy } from '../policies/spoiltPolicy';

const pack = builtinPack();

/** The rules that a document breaks, each as often as it does. */
function rulesIn(document: PolicyDocument, profile: Profile): string[] {
  return lint(document, pack, { profile })
    .findings.map(({ rule }) => rule)
    .sort();
}

const markdown = (text: string): PolicyDocument => parse(text, 'markdown');
const plain = (text: string): PolicyDocument => parse(text, 'text');

/** Breaks every line of words that is longer than 72 UTF-16 units, as a mail program does; a part of a line that would look like a mark is kept together. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (/^(?:#|\||\s*$)/.test(line)) return line;
      const words = line.split(' ');
      let width = 0;
      return words
        .map((word, i) => {
          const next = `${word} ${words[i + 1] ?? ''}`;
          const breaks =
            i > 0 && width + word.length > 72 && !/^(?:[-*+#>|—–]|\d|[A-ZА-ЯЁIVX]|\S{1,2}\)|п\.|ст\.|ч\.)/.test(next);
          width = breaks ? word.length : width + word.length + 1;
          return `${i === 0 ? '' : breaks ? '\n' : ' '}${word}`;
        })
        .join('');
    })
    .join('\n');
}

const clauses = (text: string, write: (number: string) => string): string =>
  text.replace(/^(\d+\.\d+)\. /gm, (_, number: string) => `${write(number)} `);

/** Ways to write the same policy. */
const WAYS: readonly (readonly [name: string, read: (text: string) => PolicyDocument])[] = [
  ['with line ends CRLF', (text) => markdown(text.replaceAll('\n', '\r\n'))],
  ['with line ends CR', (text) => markdown(text.replaceAll('\n', '\r'))],
  ['with letters taken apart (NFD)', (text) => markdown(text.normalize('NFD'))],
  ['with letters put together (NFC)', (text) => markdown(text.normalize('NFC'))],
  ['with spaces that do not break', (text) => markdown(text.replace(/(?<=[а-я\d»]) (?=[а-я\d«])/g, '\u00a0'))],
  ['with narrow spaces that do not break', (text) => markdown(text.replace(/(?<=№) /g, '\u202f'))],
  ['with two spaces', (text) => markdown(text.replace(/(?<=[а-я]) (?=[а-я])/g, '  '))],
  ['with its lines wrapped', (text) => markdown(wrapped(text))],
  ['with spaces at the end of lines', (text) => markdown(text.replace(/(?<=\S)$/gm, ' '))],
  ['with blank lines at both ends', (text) => markdown(`\n\n${text}\n\n`)],
  ['with a byte order mark', (text) => markdown(`\ufeff${text}`)],
  ['with numbers without a dot', (text) => markdown(clauses(text, (number) => number))],
  ['with bold numbers', (text) => markdown(clauses(text, (number) => `**${number}.**`))],
  ['with headings without numbers', (text) => markdown(text.replace(/^## \d+\. /gm, '## '))],
  ['with headings of a lower level', (text) => markdown(text.replace(/^## /gm, '### '))],
  ['with headings in capitals', (text) => plain(asText(text.replace(/^## .*$/gm, (line) => line.toUpperCase())))],
  ['in plain text', (text) => plain(asText(text))],
  ['in a page', (text) => parseHtml(asPage(text))],
  ['in a page that numbers by itself', (text) => parseHtml(asListPage(text))],
];

describe('a policy breaks the same rules', () => {
  const check = (name: string, read: (text: string) => PolicyDocument) => {
    it(name, () => {
      fc.assert(
        fc.property(spoiltPolicy, ({ text, profile }: SpoiltPolicy) => {
          assert.deepEqual(rulesIn(read(text), profile), rulesIn(markdown(text), profile));
        }),
        { numRuns: 12 },
      );
    });
  };
  for (const [name, read] of WAYS) check(name, read);
});
