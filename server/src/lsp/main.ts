import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { knownRules } from '../core/exceptions/exceptionRules';
import { builtinPack } from '../host/builtinPack';
import { builtinTexts } from '../host/builtinTexts';
import { projectOnDisk } from './projectOnDisk';
import { serve } from './serve';

const connection = createConnection(ProposedFeatures.all);
const pack = builtinPack();
serve(connection, {
  pack,
  texts: builtinTexts,
  now: () => new Date(),
  project: projectOnDisk(() => knownRules(pack)),
});
connection.listen();
