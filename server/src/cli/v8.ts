import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20, where the flags below were measured. Newer ones may not know them and would complain on the error output. */
const MEASURED_V8 = '11.3.';

/** Budget in bytes of executed bytecode that V8 gives a function by itself, and what a short run gives it. */
export const USUAL_BUDGET = 66 * 1024;
const LARGE_BUDGET = 700 * 1024;

/**
 * Says after how much work V8 may hand a function to its optimising compiler. One text is judged so soon that the compiler, called at the usual time,
 * takes a fifth of the run and pays nothing back, least of all on a machine with few free cores; so the run begins with a large budget. When the first
 * document is done and there are more, the usual one is best again. What the program does is the same with any.
 */
export function setOptimisationBudget(bytes: number): void {
  if (process.versions.v8.startsWith(MEASURED_V8)) setFlagsFromString(`--interrupt-budget=${bytes}`);
}

/**
 * Sets V8 up for the usual run, which is over one text: a large budget, and a space for new objects that grows at once to what one text needs. It begins
 * so small that reading the rules alone has it swept several times, while nothing in it is garbage yet.
 */
export function prepareForOneText(): void {
  setOptimisationBudget(LARGE_BUDGET);
  if (process.versions.v8.startsWith(MEASURED_V8)) setFlagsFromString('--semi-space-growth-factor=8');
}

/** Sets V8 up for a language server, which an author keeps open all day: memory is given back rather than kept in hand. */
export function prepareForServer(): void {
  if (process.versions.v8.startsWith(MEASURED_V8)) setFlagsFromString('--optimize-for-size');
}
