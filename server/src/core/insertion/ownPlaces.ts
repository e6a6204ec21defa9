import type { Reading } from '../reading';
import type { Span } from '../span';
import { partiesIn } from './operatorParty';
import { passagesOf } from './passages';

/**
 * Those of the places (in order, offsets of the plain text) that may be the operator's: the name that stands last before them in their
 * passage is the operator's, or none is, and the passage speaks of no authority or service.
 */
export function ownPlaces<Place extends Span>(reading: Reading, places: readonly Place[]): Place[] {
  const passages = passagesOf(reading);
  const parties = partiesIn(reading).places;
  let passage = 0;
  let party = 0;
  return places.filter(({ start }) => {
    while (passage + 1 < passages.length && passages[passage + 1].start <= start) passage++;
    while (party < parties.length && parties[party].entity.start <= start) party++;
    const at = passages[passage];
    if (at === undefined || at.isOthers) return false;
    const last = parties[party - 1];
    return last === undefined || last.entity.start < at.start || last.isOperator;
  });
}
