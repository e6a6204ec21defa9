/** Which text a document with tracked changes has: all changes taken as accepted, or as rejected. */
export const REVISIONS = ['accepted', 'original'] as const;
export type Revisions = (typeof REVISIONS)[number];
