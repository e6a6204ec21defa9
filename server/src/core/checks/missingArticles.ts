import type { Act } from '../act';
import { nameOf } from './actNames';
import { isTold, registerOf } from './actRegister';
import { judgedParts, verdictOf } from './actVerdict';
import { referencesTo } from './articleReferences';
import { type Check, say } from './fault';

/** References to articles that an act does not have. */
export const missingArticles: Check = function* ({ reading, pack, rule }) {
  const register = registerOf(pack);
  const { text } = reading.document.plain;
  for (const entity of reading.entities) {
    if (entity.kind !== 'act' || entity.parts === undefined) continue;
    const parts = judgedParts(text, entity);
    const { act } = parts.issuer === undefined ? verdictOf(register, parts) : {};
    if (act?.articles === undefined || !isTold(act)) continue;
    const seen = new Set<number>();
    for (const { article, span } of referencesTo(text, entity)) {
      if (hasArticle(act, article) || seen.has(span.start)) continue;
      seen.add(span.start);
      const [name, last] = [nameOf(act), String(act.articles.last)];
      yield {
        span,
        message: {
          ru: say(rule, 'missing', { article, last, act: name.ru }).ru,
          en: say(rule, 'missing', { article, last, act: name.en }).en,
        },
      };
    }
  }
};

function hasArticle({ articles }: Act, article: string): boolean {
  if (articles === undefined) return true;
  const { last, inserted } = articles;
  if (/^\d+$/.test(article)) return Number(article) >= 1 && Number(article) <= last;
  return inserted === undefined || inserted.includes(article);
}
