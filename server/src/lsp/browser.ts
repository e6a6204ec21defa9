import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import pack from '../../../rules/generated/ru-152fz.json';
import texts from '../../../rules/generated/ru-152fz.texts.json';
import type { RulePack } from '../core/rulePack';
import type { RuleTexts } from '../host/ruleTexts';
import { serve } from './serve';

/** The server in a worker: VS Code in a browser has no processes and no files beside the bundle, so the rules are part of it. */
declare const self: never;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, {
  pack: pack as unknown as RulePack,
  texts: () => texts as unknown as RuleTexts,
  now: () => new Date(),
});
connection.listen();
