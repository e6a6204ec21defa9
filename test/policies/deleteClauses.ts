/** A section of a policy: its heading without a number, and its clauses without theirs. */
interface Section {
  readonly heading: string;
  readonly clauses: readonly string[];
  /** Numbers stand before the heading and the clauses. */
  readonly numbered: boolean;
}

/** What to put where clauses were deleted. */
export interface Substitute {
  readonly heading: string;
  readonly text: string;
}

const HEADING = /^## \d+\. (.+)$/;
const CLAUSE = /^\d+\.\d+\. (.+)$/;

/**
 * Deletes clauses of a policy with all that belongs to them. A section left without clauses goes too, and what follows
 * gets new numbers. The substitute becomes an unnumbered section after the one in which the first deleted clause stood.
 */
export function deleteClauses(policy: string, numbers: readonly string[], substitute?: Substitute): string {
  const { title, sections } = readPolicy(policy);
  const wanted = new Set(numbers);
  const left: Section[] = [];
  let place = -1;
  sections.forEach((section, s) => {
    const clauses = section.clauses.filter((_, c) => !wanted.delete(`${s + 1}.${c + 1}`));
    if (clauses.length > 0) left.push({ ...section, clauses });
    if (clauses.length < section.clauses.length && place < 0) place = left.length;
  });
  if (wanted.size > 0) throw new Error(`no such clauses: ${[...wanted].join(', ')}`);
  if (substitute !== undefined) {
    left.splice(place, 0, { heading: substitute.heading, clauses: [substitute.text.trim()], numbered: false });
  }
  return writePolicy(title, left);
}

function readPolicy(policy: string): { title: string; sections: Section[] } {
  const title: string[] = [];
  const sections: { heading: string; clauses: string[]; numbered: boolean }[] = [];
  for (const line of policy.split('\n')) {
    const heading = HEADING.exec(line);
    const clause = CLAUSE.exec(line);
    const section = sections.at(-1);
    if (heading !== null) sections.push({ heading: heading[1], clauses: [], numbered: true });
    else if (section === undefined) title.push(line);
    else if (clause !== null) section.clauses.push(clause[1]);
    else if (section.clauses.length > 0) section.clauses[section.clauses.length - 1] += `\n${line}`;
    else if (line !== '') throw new Error(`outside of clauses: ${line}`);
  }
  for (const section of sections) section.clauses = section.clauses.map((clause) => clause.trim());
  return { title: title.join('\n').trim(), sections };
}

function writePolicy(title: string, sections: readonly Section[]): string {
  const parts = [title];
  let number = 0;
  for (const { heading, clauses, numbered } of sections) {
    if (numbered) number++;
    parts.push(numbered ? `## ${number}. ${heading}` : `## ${heading}`);
    clauses.forEach((clause, c) => {
      parts.push(numbered ? `${number}.${c + 1}. ${clause}` : clause);
    });
  }
  return `${parts.join('\n\n')}\n`;
}
