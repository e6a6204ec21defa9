import { ANSWER_FACTS } from '../facts';
import { type Check, say } from './fault';
import { patternSpans } from './patternSpans';

/** Places shown for one answer of the card. */
const SHOWN = 3;

/**
 * Wordings that the answers of the operator's card contradict: with a list `answer` that says `yes`, those that deny what is so; with `no`, those that tell
 * what is not so. The patterns bear the names of the facts, and so do the messages.
 */
export const factAnswers: Check = function* ({ reading, rule, facts }) {
  if (facts === undefined) return;
  const told = rule.lists.answer?.[0] === 'yes';
  for (const fact of ANSWER_FACTS) {
    if (facts[fact] !== told || rule.patterns[fact] === undefined) continue;
    for (const span of patternSpans(reading, rule.patterns[fact]).slice(0, SHOWN))
      yield { span, message: say(rule, fact) };
  }
};
