import type { Check } from './fault';

/** The checks that a rule of kind `check` may name. */
export const CHECKS: Readonly<Record<string, Check>> = {};
