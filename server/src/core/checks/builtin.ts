import { brokenReference } from './brokenReference';
import { actCitation, lawCitation } from './citationErrors';
import { citationForm } from './citationForm';
import { clauseNumbering } from './clauseNumbering';
import { contactForms } from './contactForms';
import { documentName } from './documentName';
import { draftComment } from './draftComment';
import { duplicateClause } from './duplicateClause';
import { emptyHeading } from './emptyHeading';
import { factAnswers } from './factAnswers';
import { factDetails } from './factDetails';
import { factsOmitted } from './factsOmitted';
import type { Check } from './fault';
import { freeMail } from './freeMail';
import { identifierHolders } from './identifierHolders';
import { identifiers } from './identifiers';
import { missingArticles } from './missingArticles';
import { mixedAlphabet } from './mixedAlphabet';
import { operatorNames } from './operatorNames';
import { placeholders } from './placeholders';
import { repealedActs } from './repealedActs';
import { templateResidue } from './templateResidue';
import { termDefinedTwice } from './termDefinedTwice';
import { termUndefined } from './termUndefined';
import { termUnused } from './termUnused';
import { unbalancedQuotes } from './unbalancedQuotes';
import { undefinedAbbreviation } from './undefinedAbbreviation';
import { unnamedOperator } from './unnamedOperator';
import { wordingsOutsideActs } from './wordingsOutsideActs';

/** The checks that a rule of kind `check` may name. */
export const CHECKS: Readonly<Record<string, Check>> = {
  draftComment,
  unbalancedQuotes,
  duplicateClause,
  emptyHeading,
  documentName,
  operatorNames,
  termUndefined,
  termUnused,
  termDefinedTwice,
  brokenReference,
  clauseNumbering,
  placeholders,
  undefinedAbbreviation,
  templateResidue,
  lawCitation,
  actCitation,
  repealedActs,
  missingArticles,
  citationForm,
  wordingsOutsideActs,
  identifiers,
  identifierHolders,
  contactForms,
  mixedAlphabet,
  freeMail,
  unnamedOperator,
  factDetails,
  factAnswers,
  factsOmitted,
};
