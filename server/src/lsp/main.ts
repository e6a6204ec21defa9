import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtinPack } from '../host/builtinPack';
import { builtinTexts } from '../host/builtinTexts';
import { serve } from './serve';

const connection = createConnection(ProposedFeatures.all);
serve(connection, { pack: builtinPack(), texts: builtinTexts, now: () => new Date() });
connection.listen();
