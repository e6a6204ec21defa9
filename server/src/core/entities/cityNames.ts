const ADJECTIVAL = 'Грозный Нальчик';
const NAMES =
  'Москва Санкт-Петербург Петербург Севастополь Новосибирск Екатеринбург Казань Красноярск Челябинск Самара Уфа Ростов-на-Дону Краснодар Омск Воронеж Пермь Волгоград Саратов' +
  ' Тюмень Тольятти Махачкала Барнаул Ижевск Хабаровск Ульяновск Иркутск Владивосток Ярославль Кемерово Томск Ставрополь Оренбург Новокузнецк Рязань Балашиха Пенза Чебоксары Липецк' +
  ' Калининград Астрахань Тула Киров Сочи Курск Улан-Удэ Тверь Магнитогорск Сургут Брянск Иваново Якутск Симферополь Белгород Калуга Чита Волжский Смоленск Вологда Саранск Мурманск' +
  ' Череповец Курган Архангельск Владикавказ Подольск Тамбов Йошкар-Ола Кострома Новороссийск Стерлитамак Химки Мытищи Люберцы Королев Таганрог Комсомольск-на-Амуре Сыктывкар' +
  ' Нижневартовск Дзержинск Братск Орск Ангарск Благовещенск Псков Бийск Прокопьевск Рыбинск Балаково Армавир Северодвинск Петропавловск-Камчатский Абакан Норильск Красногорск Сызрань' +
  ' Зеленоград Одинцово Домодедово Электросталь Серпухов Коломна Майкоп Элиста Черкесск Магас Кызыл Магадан Южно-Сахалинск Анадырь Салехард Ханты-Мансийск Нарьян-Мар Ялта Иннополис' +
  ' Минск Алматы Астана Ташкент Бишкек Ереван';
const COMPOUND =
  'Нижний Новгород|Великий Новгород|Набережные Челны|Нижний Тагил|Старый Оскол|Горно-Алтайск|Минеральные Воды|Сергиев Посад|Орехово-Зуево|Горячий Ключ';

function formsOf(name: string): readonly string[] {
  const stem = name.slice(0, -1);
  if (name.includes('-на-') || /(?:и|о|ы|е|у|э)$/.test(name)) return [name];
  switch (name.at(-1)) {
    case 'а':
      return [name, `${stem}ы`, `${stem}и`, `${stem}е`, `${stem}у`, `${stem}ой`];
    case 'ь':
      return [name, `${stem}и`, `${stem}ью`, `${stem}я`, `${stem}ю`, `${stem}е`];
    case 'й':
      return [name, `${stem}я`, `${stem}е`];
    default:
      return [name, `${name}а`, `${name}у`, `${name}ом`, `${name}е`];
  }
}

const SINGLE: readonly string[] = `${NAMES} ${ADJECTIVAL}`.toLowerCase().split(' ');
const WRITTEN_OUT: readonly string[] = COMPOUND.toLowerCase()
  .split('|')
  .concat([
    'нижнего новгорода',
    'нижнем новгороде',
    'великого новгорода',
    'великом новгороде',
    'набережных челнах',
    'йошкар-оле',
    'йошкар-олы',
    'спб',
    'с-пб',
  ]);

/** Made when a city is first looked for. */
let forms: ReadonlySet<string> | undefined;

function isCity(words: string): boolean {
  forms ??= new Set(SINGLE.flatMap(formsOf).concat(WRITTEN_OUT));
  return forms.has(words);
}

/** Letters of a beginning; the case forms of a longer name share them. */
const BEGINNING = 4;

/** Beginnings of the well-known cities, for the scanner. */
export const CITY_BEGINNINGS: readonly string[] = [
  ...new Set(
    SINGLE.flatMap((name) => (name.length > BEGINNING ? name : formsOf(name)))
      .concat(WRITTEN_OUT)
      .map((form) => form.slice(0, BEGINNING)),
  ),
];

const WORDS = /[а-я]{2,20}(?:-[а-я]{2,12}){0,2}(?![а-я])/y;
const TWO_WORDS = /[а-я]{5,12} [а-я]{3,12}(?![а-я])/y;

/**
 * Length in UTF-16 units of the well-known city whose name, in any case, begins at the offset of a text in small
 * letters; 0 where none does.
 */
export function cityLength(lower: string, at: number): number {
  TWO_WORDS.lastIndex = at;
  const two = TWO_WORDS.exec(lower);
  if (two !== null && isCity(two[0])) return two[0].length;
  WORDS.lastIndex = at;
  const one = WORDS.exec(lower);
  return one !== null && isCity(one[0]) ? one[0].length : 0;
}
