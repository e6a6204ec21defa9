import { foldWord } from '../words';

const ENDING =
  /(?:ыми|ими|ого|его|ому|ему|иями|ами|ями|иях|иям|ием|ией|ах|ях|ам|ям|ом|ем|ой|ей|ов|ев|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ую|юю|ою|ею|ия|ию|ии|[аяоеыиуюьй])$/;
const SHORTEST = 3;

const cache = new Map<string, string>();
/** Words kept; a text of random letters must not make the cache grow without end. */
const CACHE_LIMIT = 50_000;

/**
 * The part of a word that its forms share, for comparing the words of one document with each other; «Положение», «Положением» and «положения» give the
 * same. Patterns of rules do not use it: they are written in the dictionary form, see `paradigm.ts`.
 */
export function stemOf(raw: string): string {
  const known = cache.get(raw);
  if (known !== undefined) return known;
  const stem = cut(raw);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(raw, stem);
  return stem;
}

function cut(raw: string): string {
  const word = foldWord(raw);
  if (word.length <= SHORTEST) return word;
  if (/[a-z]$/.test(word)) return word.replace(/s$/, '');
  // «Продавец» and «продавца», «владелец» and «владельца».
  if (word.endsWith('ец')) return `${word.slice(0, -2)}ц`;
  const stem = word.replace(ENDING, '');
  return (stem.length < SHORTEST ? word : stem).replace(/ьц$/, 'ц');
}
