/** Where the reference pages of the rules are published. */
const RULE_PAGES = 'https://github.com/pdn-lint/pdn-lint/blob/main/docs/rules';

/** Address of the page that tells all about a rule. It is only shown: the product itself never opens it. */
export function rulePage(rule: string): string {
  return `${RULE_PAGES}/${rule}.md`;
}
