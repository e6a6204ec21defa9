import type { Element } from './xml';

/** How often a particle of a sequence may stand. */
interface Particle {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/**
 * What is wrong with an element by an XML schema; empty where nothing is. Of the schema language it knows what the schema of JUnit uses: top-level elements
 * that refer to each other in sequences, text, and attributes of type string.
 */
export function faultsBy(schema: Element, element: Element, path = ''): string[] {
  const at = `${path}/${element.name}`;
  const declared = schema.children.find(
    ({ name, attributes }) => name === 'xs:element' && attributes.name === element.name,
  );
  if (declared === undefined) return [`${at} is not declared`];
  const type = declared.children.find(({ name }) => name === 'xs:complexType');
  if (type === undefined) {
    if (declared.attributes.type !== 'xs:string') throw new Error(`unknown type ${declared.attributes.type}`);
    return [...attributeFaults([], element, at), ...(element.children.length > 0 ? [`${at} holds elements`] : [])];
  }
  const sequence = type.children.find(({ name }) => name === 'xs:sequence');
  const unknown = type.children.filter(({ name }) => name !== 'xs:sequence' && name !== 'xs:attribute');
  if (unknown.length > 0) throw new Error(`unknown part of a schema: ${unknown[0].name}`);
  const isMixed = type.attributes.mixed === 'true';
  return [
    ...attributeFaults(
      type.children.filter(({ name }) => name === 'xs:attribute'),
      element,
      at,
    ),
    ...sequenceFaults(sequence?.children.map(particle) ?? [], element, at),
    ...(isMixed || element.text.trim() === '' ? [] : [`${at} holds text`]),
    ...element.children.flatMap((child) => faultsBy(schema, child, at)),
  ];
}

function particle({ name, attributes }: Element): Particle {
  if (name !== 'xs:element') throw new Error(`unknown part of a sequence: ${name}`);
  const { ref, minOccurs = '1', maxOccurs = '1' } = attributes;
  return {
    name: ref,
    least: Number(minOccurs),
    most: maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs),
  };
}

function sequenceFaults(particles: readonly Particle[], { children }: Element, at: string): string[] {
  const faults: string[] = [];
  let next = 0;
  for (const { name, least, most } of particles) {
    let times = 0;
    while (next < children.length && children[next].name === name && times < most) {
      next++;
      times++;
    }
    if (times < least) faults.push(`${at} lacks <${name}>`);
  }
  if (next < children.length) faults.push(`${at} holds <${children[next].name}> out of place`);
  return faults;
}

function attributeFaults(declared: readonly Element[], { attributes }: Element, at: string): string[] {
  const names = new Set(declared.map((one) => one.attributes.name));
  const required = declared.filter((one) => one.attributes.use === 'required').map((one) => one.attributes.name);
  return [
    ...Object.keys(attributes)
      .filter((name) => !names.has(name))
      .map((name) => `${at} has an unknown attribute ${name}`),
    ...required.filter((name) => !(name in attributes)).map((name) => `${at} lacks the attribute ${name}`),
  ];
}
