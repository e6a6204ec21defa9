import type { Act } from '../act';
import { keptWith } from '../keptWith';
import type { RulePack } from '../rulePack';

/** Letters of a title by which an act is known, where the register does not tell how its title begins. */
const BEGINNING = 48;

/** The acts of a pack by number, by date and by title. */
export class ActRegister {
  private readonly byNumber = new Map<string, Act[]>();
  private readonly byIssuer = new Map<string, Act[]>();
  private readonly beginnings = new Map<Act, readonly string[]>();
  private readonly byId = new Map<string, Act>();
  /** Whether the official publication of any act is known. */
  readonly hasAddresses: boolean;

  constructor(acts: readonly Act[]) {
    this.hasAddresses = acts.some(({ url }) => url !== undefined);
    for (const act of acts) {
      this.byId.set(act.id, act);
      this.beginnings.set(act, act.begins ?? [fold(act.title).slice(0, BEGINNING)]);
      // A code is a federal law too, and is cited as one.
      for (const issuer of act.kind === 'code' ? [act.issuer ?? '', ''] : [act.issuer ?? '']) {
        push(this.byIssuer, issuer, act);
        if (act.number !== undefined) push(this.byNumber, `${issuer} ${bareNumber(act.number)}`, act);
      }
    }
  }

  get(id: string | undefined): Act | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** Acts of one body: of nobody for laws. */
  of(issuer: string | undefined): readonly Act[] {
    return this.byIssuer.get(issuer ?? '') ?? [];
  }

  numbered(issuer: string | undefined, number: string): readonly Act[] {
    return this.byNumber.get(`${issuer ?? ''} ${bareNumber(number)}`) ?? [];
  }

  titled(issuer: string | undefined, title: string): readonly Act[] {
    return this.of(issuer).filter((act) =>
      this.beginnings.get(act)?.some((beginning) => title.startsWith(beginning) && isWordEnd(title, beginning.length)),
    );
  }
}

/** The register of a pack, made when it is first needed. */
export const registerOf = keptWith((pack: RulePack) => new ActRegister(pack.acts));

/** «152-ФЗ» and «152» are one number. */
export function bareNumber(number: string): string {
  return number.toLowerCase().replace(/-фз$/, '');
}

/** Small letters, ё as е, no quotation marks. */
export function fold(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”„]/g, '');
}

function isWordEnd(title: string, at: number): boolean {
  return at >= BEGINNING || !/[а-я]/.test(title[at] ?? ' ');
}

function push(map: Map<string, Act[]>, key: string, act: Act): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [act]);
  else list.push(act);
}

/** Whether the facts about an act may be told to a reader. */
export function isTold(act: Act): boolean {
  return act.confidence !== 'memory';
}
