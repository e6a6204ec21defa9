/** Grammatical gender, by which verbs and short adjectives agree. */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** The cases of the singular, in the order of the grammars. */
export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type Case = (typeof CASES)[number];

/** The singular of a noun. */
export type NounForms = Readonly<Record<Case, string>> & { readonly gender: Gender };

interface Declension {
  readonly gender: Gender;
  /** Endings of the cases, in the order of {@link CASES}. */
  readonly endings: readonly [string, string, string, string, string, string];
  /** What stands before the endings. */
  readonly stems: readonly string[];
}

/** Nouns by which policies call the operator. The accusative of a person is its genitive, that of a thing its nominative. */
const DECLENSIONS: readonly Declension[] = [
  { gender: 'masculine', endings: ['', 'а', 'у', 'а', 'ом', 'е'], stems: ['оператор'] },
  {
    gender: 'masculine',
    endings: ['ь', 'я', 'ю', 'я', 'ем', 'е'],
    stems: ['исполнител', 'работодател', 'правообладател', 'предпринимател'],
  },
  { gender: 'masculine', endings: ['ец', 'ца', 'цу', 'ца', 'цом', 'це'], stems: ['продав'] },
  { gender: 'masculine', endings: ['ец', 'ьца', 'ьцу', 'ьца', 'ьцем', 'ьце'], stems: ['владел'] },
  {
    gender: 'masculine',
    endings: ['', 'а', 'у', '', 'ом', 'е'],
    stems: [
      'банк',
      'университет',
      'институт',
      'техникум',
      'фонд',
      'центр',
      'магазин',
      'департамент',
      'комитет',
      'клуб',
    ],
  },
  { gender: 'masculine', endings: ['', 'а', 'у', '', 'ем', 'е'], stems: ['колледж'] },
  { gender: 'masculine', endings: ['й', 'я', 'ю', 'й', 'ем', 'е'], stems: ['лице'] },
  {
    gender: 'feminine',
    endings: ['ия', 'ии', 'ии', 'ию', 'ией', 'ии'],
    stems: ['компан', 'организац', 'администрац', 'студ', 'гимназ', 'академ', 'инспекц', 'ассоциац', 'корпорац'],
  },
  { gender: 'feminine', endings: ['а', 'ы', 'е', 'у', 'ой', 'е'], stems: ['школ', 'фирм'] },
  { gender: 'feminine', endings: ['а', 'и', 'е', 'у', 'ой', 'е'], stems: ['клиник', 'поликлиник', 'библиотек'] },
  { gender: 'feminine', endings: ['а', 'ы', 'е', 'у', 'ей', 'е'], stems: ['больниц', 'гостиниц'] },
  {
    gender: 'neuter',
    endings: ['о', 'а', 'у', 'о', 'ом', 'е'],
    stems: ['обществ', 'агентств', 'министерств', 'товариществ'],
  },
  { gender: 'neuter', endings: ['ие', 'ия', 'ию', 'ие', 'ием', 'ии'], stems: ['учрежден', 'предприят', 'управлен'] },
];

/** «Администрация сайта»: what may follow the noun and stays as it is in all cases. */
const TAIL = /^ (?:сайта|сервиса|портала|магазина|приложения|проекта|ресурса|интернет-магазина)$/i;

const byForm = new Map<string, { readonly declension: Declension; readonly stem: string; readonly at: Case }>();
for (const declension of DECLENSIONS) {
  for (const stem of declension.stems) {
    // A form that two cases share is known as the first of them.
    CASES.forEach((at, index) => {
      const form = stem + declension.endings[index];
      if (!byForm.has(form)) byForm.set(form, { declension, stem, at });
    });
  }
}

/** The noun of the list, in the nominative and in small letters, of which a word is a form. */
export function operatorNounOf(word: string): string | undefined {
  const known = byForm.get(word.toLowerCase());
  return known === undefined ? undefined : known.stem + known.declension.endings[0];
}

/** All forms of a term for the operator, which is given in the nominative; undefined where they are not known for certain. */
export function declined(term: string): NounForms | undefined {
  const words = /^([А-Яа-яЁё]+)(.*)$/.exec(term);
  if (words === null || (words[2] !== '' && !TAIL.test(words[2]))) return undefined;
  const known = byForm.get(words[1].toLowerCase());
  if (known?.at !== 'nominative') return undefined;
  const stem = words[1].slice(0, known.stem.length);
  const forms = known.declension.endings.map((ending) => stem + ending + words[2]);
  return {
    gender: known.declension.gender,
    ...(Object.fromEntries(CASES.map((at, index) => [at, forms[index]])) as Record<Case, string>),
  };
}

/** Whether a term can mean the operator, by its nouns alone. */
export function isOperatorTerm(term: string): boolean {
  return declined(term) !== undefined;
}
