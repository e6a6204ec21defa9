import type { Reported } from '../cli/reportPage';
import type { Draft } from './draft';

/** A draft as its report needs it. */
export function reportOf({ uri, document, report, judgement }: Draft): Reported {
  const path = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return { path, document, report, profile: judgement.settings.profile, asOf: judgement.asOf };
}
