import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtinPack } from '../host/builtinPack';
import { builtinTexts } from '../host/builtinTexts';
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
});
connection.listen();
