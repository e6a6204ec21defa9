/** Letters of the two alphabets that look alike, Cyrillic first. */
const PAIRS = 'аa еe оo рp сc хx уy кk АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY'.split(' ');
const LATIN_OF = new Map(PAIRS.map(([cyrillic, latin]) => [cyrillic, latin]));
const CYRILLIC_OF = new Map(PAIRS.map(([cyrillic, latin]) => [latin, cyrillic]));

function converted(word: string, alphabet: RegExp, into: ReadonlyMap<string, string>): string | undefined {
  let result = '';
  for (const letter of word) {
    if (!alphabet.test(letter)) result += letter;
    else {
      const other = into.get(letter);
      if (other === undefined) return undefined;
      result += other;
    }
  }
  return result;
}

function count(word: string, letters: RegExp): number {
  return word.match(letters)?.length ?? 0;
}

/** An address with Latin letters in place of Cyrillic look-alikes, where one of its parts mixes both; undefined where none does. */
export function inLatin(address: string): string | undefined {
  const isMixed = address.split(/[.@]/).some((part) => /[a-z]/i.test(part) && /[а-яё]/i.test(part));
  return isMixed ? converted(address, /[а-яё]/i, LATIN_OF) : undefined;
}

/**
 * A word in one alphabet that was written in two, or undefined where it is in one already or no way leads there: each stray letter needs a
 * look-alike, and the other letters must be the greater part.
 */
export function inOneAlphabet(word: string): string | undefined {
  const latin = count(word, /[a-z]/gi);
  const cyrillic = count(word, /[а-яё]/gi);
  if (latin === 0 || cyrillic === 0 || latin === cyrillic) return undefined;
  return latin < cyrillic ? converted(word, /[a-z]/i, CYRILLIC_OF) : converted(word, /[а-яё]/i, LATIN_OF);
}
