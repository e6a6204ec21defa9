/** The text of a clause as a reader should see it: the placeholder `${1:наименование}` becomes `[наименование]`. */
export function withoutPlaceholders(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, '[$1]').trim();
}
