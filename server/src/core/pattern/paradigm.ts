/**
 * Grammatical forms of Russian words by their paradigm. A stemmer is not used: Snowball gives several stems to one word
 * («отзыв» → «отз», «отзыва» → «отзыв»), so a rule would miss forms without anyone noticing. Here the word written in a
 * rule is cut once, by the ending of its dictionary form, and a word of the text belongs to it if it is the same stem
 * with an ending of the same paradigm. Irregular words stand in the lexicon.
 */
export const PARADIGMS = ['adjective', 'noun', 'i-noun', 'verb-a', 'verb-ya', 'verb-i', 'verb-ova'] as const;

/** How a word is inflected; `fixed` words are not. */
export type Paradigm = (typeof PARADIGMS)[number] | 'fixed';

const ADJECTIVE = 'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ыми ими ых их ую юю ою ею ей ом ем а о ы и е'
  .split(' ')
  .concat('');

const NOUN = 'а я у ю ы и е о ь й ом ем ём ой ей ёй ою ею ью ов ев ёв ам ям ами ями ах ях'.split(' ').concat('');

/** Nouns on -ие, -ия, -ий: согласие, операция, критерий. */
const I_NOUN = 'ие ия ий ию ием ии иям иями иях ией иею ье ья ью ьем'.split(' ');

function participles(stems: readonly string[]): string[] {
  return stems.flatMap((stem) => ADJECTIVE.filter((e) => e !== '').map((ending) => stem + ending));
}

const VOWELS = 'аеиоуыэюя';

/** Endings with the reflexive particle added: -ся after consonants, -сь after vowels. */
function reflexive(endings: readonly string[]): string[] {
  return endings.flatMap((e) => [e, VOWELS.includes(e.charAt(e.length - 1)) ? `${e}сь` : `${e}ся`]);
}

function vowelVerb(vowel: string): string[] {
  const v = vowel;
  const personal = ['ть', 'ю', 'ешь', 'ет', 'ем', 'ете', 'ют', 'л', 'ла', 'ло', 'ли', 'й', 'йте', 'я', 'в', 'вши'].map(
    (e) => v + e,
  );
  const long = participles(['ющ', 'вш', 'ем', 'нн'].map((e) => v + e));
  const passive = ['н', 'на', 'но', 'ны'].map((e) => v + e);
  return [...reflexive(personal), ...long, ...long.map((e) => `${e}ся`), ...passive];
}

function verbI(): string[] {
  return [
    ...reflexive('ить лю ю у ишь ит им ите ят ат ил ила ило или ь ьте и ите я а ив ивши'.split(' ')),
    ...participles(['ящ', 'ащ', 'ивш', 'им', 'енн', 'ленн', 'лен', 'ен']),
    ...'ен ена ено ены лен лена лено лены'.split(' '),
  ];
}

function verbOva(): string[] {
  return [
    ...reflexive('овать ую уешь ует уем уете уют овал овала овало овали уй уйте уя овав овавши'.split(' ')),
    ...participles(['ующ', 'овавш', 'уем', 'ованн']),
    ...participles(['ующ']).map((e) => `${e}ся`),
    ...'ован ована овано ованы'.split(' '),
  ];
}

/** Endings of each paradigm in the order of {@link PARADIGMS}, in the folded spelling of {@link foldWord} (ё is е). */
export function endings(): readonly ReadonlySet<string>[] {
  const of: Readonly<Record<(typeof PARADIGMS)[number], readonly string[]>> = {
    adjective: ADJECTIVE,
    noun: NOUN.map((e) => e.replace('ё', 'е')),
    'i-noun': I_NOUN,
    'verb-a': vowelVerb('а'),
    'verb-ya': vowelVerb('я'),
    'verb-i': verbI(),
    'verb-ova': verbOva(),
  };
  return PARADIGMS.map((paradigm) => new Set(of[paradigm]));
}

const CUTS: readonly (readonly [RegExp, Paradigm, number])[] = [
  [/(?:овать|евать)(?:ся)?$/, 'verb-ova', 5],
  [/ать(?:ся)?$/, 'verb-a', 3],
  [/ять(?:ся)?$/, 'verb-ya', 3],
  [/ить(?:ся)?$/, 'verb-i', 3],
  [/(?:ие|ия|арий|ерий|орий)$/, 'i-noun', 2],
  [/(?:ый|ий|ой|ая|яя|ое|ее|ые)$/, 'adjective', 2],
  [/[аяоеьйыиую]$/, 'noun', 1],
  [/[бвгджзклмнпрстфхцчшщ]$/, 'noun', 0],
];

/**
 * Stem and paradigm of a word in its dictionary form (nominative, infinitive), folded. Words of fewer than four
 * letters and words that are not Russian are taken as they stand.
 */
export function paradigmOf(word: string): { stem: string; paradigm: Paradigm } {
  if (word.length >= 4 && /^[а-я]+$/.test(word)) {
    for (const [ending, paradigm, cut] of CUTS) {
      if (!ending.test(word)) continue;
      const reflexivePart = /ться$/.test(word) ? 2 : 0;
      const stem = word.slice(0, word.length - cut - reflexivePart);
      if (stem.length >= 2) return { stem, paradigm };
    }
  }
  return { stem: word, paradigm: 'fixed' };
}
