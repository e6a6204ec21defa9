import type { Clause } from '../../host/ruleTexts';
import type { Draft } from '../draft';

/** A clause in the words of a draft, with placeholders `${1:words}` where its author has to fill in something. */
export function clauseWording(_draft: Draft, _clause: Clause, { text }: Clause['variants'][number]): string {
  return text.trim();
}

/** A clause as a snippet: its placeholders are tab stops, the last stop is its end. */
export function snippetOf(text: string): string {
  const parts = text.split(/\$\{\d+:([^}]*)\}/);
  const stops = parts.map((part, at) => {
    const words = part.replace(/[\\$}]/g, '\\$&');
    return at % 2 === 0 ? words : `\${${(at + 1) / 2}:${words}}`;
  });
  return `${stops.join('')}$0`;
}
