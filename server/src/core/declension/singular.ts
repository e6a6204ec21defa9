/** Endings of plurals and those of their singular, for plurals that can belong to no other noun. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/тели$/, 'тель'],
  [/(ни|чи|щи)ки$/, '$1к'],
  [/([бвгджзлмнпрст])ости$/, '$1ость'],
  [/(критери|комментари|сценари|санатори)и$/, '$1й'],
  [/([бвгджзклмнпрстфхц])ии$/, '$1ия'],
  [/(ени|[взжкс]ани|ви|прияти|заняти|поняти)я$/, '$1е'],
  [/(ств)а$/, '$1о'],
  [/^(лиц|прав|правил|средств|дел|слов)а$/, '$1о'],
  [/(нт|тор|сор|ист|кт|йт|каз|рс|йл|нер|йдер|джер|вер|вис|ртал|онд)ы$/, '$1'],
  [/^(товар|орган|магазин|тариф|лицензиат|агент)ы$/, '$1'],
  [/^(услуг|сторон|групп|заявк|ссылк|площадк|покупк|анкет|форм|сделк|рассылк|подписк|работ)[иы]$/, '$1а'],
];
/** Words that the rules would read wrongly. */
const EXCEPTIONS: Readonly<Record<string, string | undefined>> = {
  клиники: 'клиника',
  техники: undefined,
  хроники: 'хроника',
  гости: 'гость',
  банки: undefined,
  армения: undefined,
  боливия: undefined,
};

/** The singular of a word that can only be a plural («Пользователи», «Условия», «Услуги»); nothing where that is not certain. In small letters with е for ё. */
export function singularOf(word: string): string | undefined {
  if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word];
  for (const [ending, singular] of RULES) {
    if (ending.test(word)) return word.replace(ending, singular);
  }
  return undefined;
}
