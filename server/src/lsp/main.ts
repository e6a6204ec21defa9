import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { knownRules } from '../core/exceptions/exceptionRules';
import { builtinPack } from '../host/builtinPack';
import { builtinTexts } from '../host/builtinTexts';
import { projectOnDisk } from './projectOnDisk';
import { reportOf } from './reportOf';
import { serve } from './serve';

const connection = createConnection(ProposedFeatures.all);
const pack = builtinPack();
serve(connection, {
  pack,
  texts: builtinTexts,
  reportPage: async (draft, language) =>
    (await import('../cli/reportPage')).reportPage(reportOf(draft), pack, builtinTexts(), language),
  now: () => new Date(),
  project: projectOnDisk(() => knownRules(pack)),
});
connection.listen();
