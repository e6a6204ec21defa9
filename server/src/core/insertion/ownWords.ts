import type { Case, Gender, NounForms } from './operatorNouns';

/** Words of clauses that agree with the operator, in the masculine, with their feminine and neuter. */
const AGREEING: Readonly<Record<string, readonly [string, string]>> = {
  обязан: ['обязана', 'обязано'],
  должен: ['должна', 'должно'],
  сам: ['сама', 'само'],
  назначил: ['назначила', 'назначило'],
  направил: ['направила', 'направило'],
  оценил: ['оценила', 'оценило'],
  получил: ['получила', 'получило'],
  принял: ['приняла', 'приняло'],
  уведомил: ['уведомила', 'уведомило'],
  утвердил: ['утвердила', 'утвердило'],
};
/** Words that may agree and are not in the list: other verbs in the past, pronouns, participles right behind. */
const UNSURE = /(?:^|[^а-яё])(?:(?!раздел|отдел)[а-яё]{2,}[аеиоуыя]л(?:ся)?|он|его|ему|н[её]м)(?![а-яё])/i;
/** Words in which the pronoun stands for somebody or something else. */
const OF_OTHERS = /его\s(?:личности|права|поддомены|персональн[а-яё]+)/g;
const PARTICIPLE = /^,\s[а-яё]+(?:вший|ющий|ащий|ящий)/;

const WORDS = /[а-яё]+/g;

const FORMS: Readonly<Record<string, Case>> = {
  Оператор: 'nominative',
  Оператора: 'genitive',
  Оператору: 'dative',
  Оператором: 'instrumental',
  Операторе: 'prepositional',
};
const OPERATOR = /Оператор(?:а|у|ом|е)?(?![А-Яа-яЁё])/g;
/** «Оператор персональных данных» is the term of the law and stays. */
const OF_LAW = /^\s+персональных данных/;
/** Words behind which «Оператора» is an accusative. */
const BEFORE_ACCUSATIVE = /(?:^|[^А-Яа-яЁё])(?:на|через|про|[а-яё]+(?:ть|ет|ит|ют|ят))\s$/;
const SENTENCE_START = /(?:^|[.!?]\s+|\n\s*(?:[-*•–—]\s+)?|\|\s*)$/;

/**
 * The text of a clause with the document's own term for the operator in place of «Оператор», in its case, and with the words that agree with
 * it. Undefined where the text has words that may agree and are not known: then it is better left as it is.
 */
export function withOperatorTerm(text: string, forms: NounForms): string | undefined {
  if (forms.nominative === 'Оператор') return text;
  let result = '';
  for (const sentence of text.split(/(?<=[.!?;\n])/)) {
    const changed = inSentence(sentence, forms, result);
    if (changed === undefined) return undefined;
    result += changed;
  }
  return result;
}

function inSentence(sentence: string, forms: NounForms, before: string): string | undefined {
  let isSubject = false;
  const named = sentence.replace(OPERATOR, (word: string, at: number) => {
    const rest = sentence.slice(at + word.length);
    if (OF_LAW.test(rest)) return word;
    const lead = before + sentence.slice(0, at);
    const isAccusative = word === 'Оператора' && BEFORE_ACCUSATIVE.test(lead);
    const inCase = isAccusative ? 'accusative' : FORMS[word];
    if (inCase === 'nominative') isSubject = true;
    const form = forms[inCase];
    return SENTENCE_START.test(lead) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  });
  if (!isSubject || forms.gender === 'masculine') return named;
  const agreed = agreeing(named, forms.gender);
  const rest = named.replace(OF_OTHERS, '').replace(WORDS, (word) => (AGREEING[word] === undefined ? word : ''));
  const behind = named.slice(named.indexOf(forms.nominative) + forms.nominative.length);
  return UNSURE.test(rest) || PARTICIPLE.test(behind) ? undefined : agreed;
}

function agreeing(sentence: string, gender: Gender): string {
  return sentence.replace(WORDS, (word, at: number) => {
    const forms = AGREEING[word];
    const isWhole = !/[А-ЯЁ]/.test(sentence[at - 1] ?? ' ');
    return forms === undefined || !isWhole ? word : forms[gender === 'feminine' ? 0 : 1];
  });
}

/** The name that clauses give the Law on personal data, in the genitive; hard spaces stand in it. */
const LAW = /Закона\sо\sперсональных\sданных/g;
const LAW_TERM = 'Закон о персональных данных';
const LAW_IN_FULL = 'Федерального закона от\u00a027.07.2006 №\u00a0152-ФЗ «О\u00a0персональных данных»';

/**
 * The text without definitions that the document has already, and with the Law cited in full where the document gives it no such name. `isDefined`
 * tells whether the document defines a term.
 */
export function withTermsDefined(text: string, isDefined: (term: string) => boolean): string {
  let definesLaw = isDefined(LAW_TERM);
  const once = text.replace(/\s\(далее\s—\s([А-Яа-яЁё\s]+)\)/g, (written, term: string) => {
    if (isDefined(term)) return '';
    if (spaced(term) === LAW_TERM) definesLaw = true;
    return written;
  });
  return definesLaw ? once : once.replace(LAW, LAW_IN_FULL);
}

/** With a plain space for every gap. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
