import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import pack from '../../../rules/generated/ru-152fz.json';
import texts from '../../../rules/generated/ru-152fz.texts.json';
import { reportPage } from '../cli/reportPage';
import type { RulePack } from '../core/rulePack';
import type { RuleTexts } from '../host/ruleTexts';
import { reportOf } from './reportOf';
import { serve } from './serve';

/** The server in a worker: VS Code in a browser has no processes and no files beside the bundle, so the rules are part of it. */
declare const self: never;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const rulePack = pack as unknown as RulePack;
const ruleTexts = texts as unknown as RuleTexts;
serve(connection, {
  pack: rulePack,
  texts: () => ruleTexts,
  reportPage: async (draft, language) => reportPage(reportOf(draft), rulePack, ruleTexts, language),
  now: () => new Date(),
});
connection.listen();
