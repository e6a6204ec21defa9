import { evaluate } from '../pattern/evaluate';
import { type Check, say } from './fault';
import { covering } from './patternSpans';

/** Wordings that are wrong in the text but stand rightly in the title of an act: its name does not change with the times. */
export const wordingsOutsideActs: Check = function* ({ reading, rule }) {
  const isInAct = covering(reading.entities.filter(({ kind }) => kind === 'act'));
  for (const [name, conditions] of Object.entries(rule.patterns)) {
    for (const condition of conditions) {
      for (const match of evaluate(reading, condition)) {
        const span = { start: reading.words.starts[match.start], end: reading.words.ends[match.end - 1] };
        if (!isInAct(span)) yield { span, message: say(rule, name) };
      }
    }
  }
};
