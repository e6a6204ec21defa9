/** What is known about the operator; each value as it is to stand in a text. */
export interface KnownValues {
  /** With its legal form («ООО «Северный ветер»»), or the full name of a sole trader or a self-employed person. */
  readonly name?: string | undefined;
  /** The legal form in its short spelling: «ООО», «ИП», «самозанятый». */
  readonly form?: string | undefined;
  readonly inn?: string | undefined;
  /** ОГРН or ОГРНИП. */
  readonly ogrn?: string | undefined;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** The person or the position responsible for organising the processing, in the nominative. */
  readonly responsible?: string | undefined;
  /** With its scheme: «https://veter.ru». */
  readonly site?: string | undefined;
  /** Where the policy is published. */
  readonly policy?: string | undefined;
  /** Number of the section that tells how data are destroyed. */
  readonly destructionSection?: string | undefined;
}

/** Legal forms written out and in short, which go without saying for each other. */
const FORMS: readonly (readonly [string, string])[] = [
  ['общество с ограниченной ответственностью', 'ООО'],
  ['публичное акционерное общество', 'ПАО'],
  ['непубличное акционерное общество', 'НАО'],
  ['акционерное общество', 'АО'],
  ['автономная некоммерческая организация', 'АНО'],
];

const isOfPerson = (form: string | undefined): boolean => form !== undefined && /^(?:ИП|самозанят)/i.test(form);

/** Whether the operator is known to be a sole trader, known to be self-employed, or neither. */
export function personalForm({ form }: KnownValues): 'sole-trader' | 'self-employed' | undefined {
  if (!isOfPerson(form)) return undefined;
  return form === 'ИП' ? 'sole-trader' : 'self-employed';
}

/** The name of an organisation with its form, which may be given apart from it. */
function organisationName({ name, form }: KnownValues): string | undefined {
  if (name === undefined || isOfPerson(form)) return undefined;
  const isFormed =
    form === undefined || FORMS.some((forms) => forms.some((one) => startsWith(name, one))) || startsWith(name, form);
  return isFormed ? name : `${form} ${/^["«“„]/.test(name) ? name : `«${name}»`}`;
}

function startsWith(name: string, form: string): boolean {
  return (
    name.slice(0, form.length).toLowerCase() === form.toLowerCase() && !/[А-Яа-яЁё]/.test(name[form.length] ?? ' ')
  );
}

/** The full name of an organisation in the nominative, where it is certain. */
export function fullName(facts: KnownValues): string | undefined {
  const name = organisationName(facts);
  if (name === undefined) return undefined;
  const short = FORMS.find(([, form]) => startsWith(name, form) && name.startsWith(form));
  if (short !== undefined) return short[0] + name.slice(short[1].length);
  const isNominative =
    FORMS.some(([form]) => startsWith(name, form)) ||
    /^(?:[А-ЯЁа-яё]+ое )+(?:учреждение|предприятие)(?![а-яё])/.test(name) ||
    /^[Аа]дминистрация /.test(name);
  return isNominative ? name : undefined;
}

/** The name of an organisation that is the same in all cases, since it begins with an abbreviation. */
export function shortName(facts: KnownValues): string | undefined {
  const name = organisationName(facts);
  if (name === undefined) return undefined;
  const full = FORMS.find(([form]) => startsWith(name, form));
  if (full !== undefined) return full[1] + name.slice(full[0].length);
  return /^[А-ЯЁ]{2,7} /.test(name) ? name : undefined;
}

/** The full name of a person in the nominative; a patronymic tells the case. */
export function personName({ name, form }: KnownValues): string | undefined {
  if (name === undefined || !isOfPerson(form)) return undefined;
  return isNominativeName(name) ? name : undefined;
}

/** Whether a name with a patronymic stands in the nominative: «Иванов Иван Иванович», «Иванова Анна Ивановна». */
export function isNominativeName(name: string): boolean {
  return /^[А-ЯЁ][а-яё-]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|ьич|мич|вна|чна)$/i.test(name);
}
