import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerFact, DetailFact, Facts } from '../core/facts';
import { PROFILE_NAMES } from '../core/names';
import { type Localized, PROFILES, type Profile } from '../core/rule';
import { CONFIG_NAMES } from '../host/config/findConfig';
import { type Beginning, initialConfig } from '../host/config/initialConfig';
import { EXIT } from './check';
import type { Io } from './io';
import { messagesIn } from './messages';
import type { Options } from './options';

/** How often a question is asked when the answer will not do. */
const PATIENCE = 3;

const DETAILS: readonly (readonly [DetailFact, Localized, RegExp])[] = [
  ['name', { ru: 'Как называется оператор', en: 'Name of the operator' }, /./],
  ['inn', { ru: 'ИНН', en: 'INN' }, /^(?:\d{10}|\d{12})$/],
  ['ogrn', { ru: 'ОГРН или ОГРНИП', en: 'OGRN or OGRNIP' }, /^(?:\d{13}|\d{15})$/],
  ['email', { ru: 'Электронная почта для обращений', en: 'E-mail for requests' }, /^[^\s@]+@[^\s@]+$/],
  ['site', { ru: 'Сайт', en: 'Site' }, /./],
];

const ANSWERS: readonly (readonly [AnswerFact, Localized])[] = [
  ['employees', { ru: 'Обрабатываются ли данные работников', en: 'Are data of employees processed' }],
  ['minors', { ru: 'Обрабатываются ли данные детей', en: 'Are data of minors processed' }],
  ['biometrics', { ru: 'Обрабатываются ли биометрические данные', en: 'Are biometric data processed' }],
  ['cross-border', { ru: 'Передаются ли данные за границу', en: 'Are data transferred abroad' }],
  ['analytics', { ru: 'Подключена ли веб-аналитика', en: 'Is web analytics in use' }],
];

const WORDS = {
  ru: {
    intro: 'Несколько вопросов об операторе. Enter — пропустить.\n',
    profile: 'Чья политика (номер)',
    again: 'Не подходит.',
    yesNo: 'да/нет',
  },
  en: {
    intro: 'A few questions about the operator. Enter skips one.\n',
    profile: 'Whose policy (number)',
    again: 'That will not do.',
    yesNo: 'yes/no',
  },
} as const;

/** Makes a configuration file in the present folder: from a few answers on a terminal, else one that only explains itself. Never writes over one. */
export async function init({ lang }: Options, io: Io): Promise<number> {
  const messages = messagesIn(lang).project;
  const present = CONFIG_NAMES.find((name) => existsSync(join(io.cwd, name)));
  if (present !== undefined) {
    await io.stderr.write(`${messages.exists(present)}\n`);
    return EXIT.failed;
  }
  const beginning = io.ask === undefined ? { facts: {} } : await asked(io, io.ask, lang);
  const [name] = CONFIG_NAMES;
  try {
    writeFileSync(join(io.cwd, name), initialConfig(beginning, lang), { flag: 'wx' });
  } catch {
    await io.stderr.write(`${name}: ${messages.notWritten}\n`);
    return EXIT.failed;
  }
  await io.stdout.write(`${messages.written(name)}\n`);
  return EXIT.clean;
}

async function asked(io: Io, ask: NonNullable<Io['ask']>, lang: Options['lang']): Promise<Beginning> {
  const words = WORDS[lang];
  const facts: { -readonly [fact in keyof Facts]?: Facts[fact] } = {};
  let isOver = false;
  const question = async <T>(text: string, read: (answer: string) => T | undefined): Promise<T | undefined> => {
    for (let time = 0; time < PATIENCE && !isOver; time++) {
      const answer = await ask(`${text}: `);
      if (answer === undefined) isOver = true;
      if (answer === undefined || answer.trim() === '') return undefined;
      const value = read(answer.trim());
      if (value !== undefined) return value;
      await io.stdout.write(`${words.again}\n`);
    }
    return undefined;
  };
  await io.stdout.write(words.intro);
  await io.stdout.write(PROFILES.map((id, index) => `  ${index + 1}. ${PROFILE_NAMES[id][lang]}\n`).join(''));
  const profile = await question<Profile>(words.profile, (answer) => PROFILES[Number(answer) - 1]);
  for (const [fact, title, form] of DETAILS) {
    const value = await question(title[lang], (answer) => (form.test(answer) ? answer : undefined));
    if (value !== undefined) facts[fact] = value;
  }
  for (const [fact, title] of ANSWERS) {
    const value = await question(`${title[lang]} (${words.yesNo})`, yesOrNo);
    if (value !== undefined) facts[fact] = value;
  }
  return { profile, facts };
}

function yesOrNo(answer: string): boolean | undefined {
  if (/^(?:да|д|yes|y)$/i.test(answer)) return true;
  return /^(?:нет|н|no|n)$/i.test(answer) ? false : undefined;
}
