import { readXml } from './readXml';
import type { ZipEntries } from './zipEntries';

const USUAL_MAIN = 'word/document.xml';

/** Name of the part that holds the body. It is the usual one, or what the archive says its main part is. */
export function mainPart(archive: ZipEntries): string {
  if (archive.has(USUAL_MAIN)) return USUAL_MAIN;
  return relations(archive, '_rels/.rels', '').get('officeDocument') ?? USUAL_MAIN;
}

/** Names of the parts that the body refers to. */
export function partsOf(archive: ZipEntries, main: string): { styles: string; numbering: string } {
  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const found = relations(archive, `${folder}_rels/${main.slice(slash)}.rels`, folder);
  return {
    styles: found.get('styles') ?? `${folder}styles.xml`,
    numbering: found.get('numbering') ?? `${folder}numbering.xml`,
  };
}

/** Targets inside the archive by the last word of their relation. A damaged part has none. */
function relations(archive: ZipEntries, name: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  const content = archive.read(name);
  if (content === undefined || typeof content === 'string') return targets;
  readXml(content, {
    open: (_, attribute) => {
      const target = attribute('Target');
      const type = attribute('Type');
      if (target === undefined || type === undefined || attribute('TargetMode') === 'External') return;
      targets.set(type.slice(type.lastIndexOf('/') + 1), target.startsWith('/') ? target.slice(1) : folder + target);
    },
    close: () => {},
  });
  return targets;
}
