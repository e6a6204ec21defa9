import { checkedAsOf, monthInWords } from '../core/checkedAsOf';
import {
  CLASS_NAMES,
  DEFECT_CLASS_NAMES,
  GRADE_NAMES,
  GROUP_NAMES,
  namesIn,
  PART_NAMES,
  SEVERITY_NAMES,
  STATE_NAMES,
} from '../core/names';
import { pluralRu } from '../core/plural';
import { SEVERITIES } from '../core/rule';
import type { Messages, ProblemCode } from './messages';
import { FORMATS } from './options';
import { commandLike } from './suggest';
import { GLUE } from './wrap';

const SAVE_AS_TEXT = 'Сохраните документ как текст (.txt или .md) в UTF-8 и проверьте снова.';
const SAVE_AS_DOCX = 'Откройте его в Word или LibreOffice, сохраните как .docx и проверьте снова.';
const NAME_ENCODING = 'Если кодировка известна, назовите её: --encoding windows-1251.';

const CACHE_STATES = {
  new: 'новый',
  read: 'прочитан',
  damaged: 'повреждён, целое использовано',
  foreign: 'повреждён и не использован',
} as const;

const files = (count: number): string => `${count} ${pluralRu(count, 'файл', 'файла', 'файлов')}`;

const COUNTED: Messages['counted'] = {
  error: (count) => `${count} ${pluralRu(count, 'ошибка', 'ошибки', 'ошибок')}`,
  warning: (count) => `${count} ${pluralRu(count, 'предупреждение', 'предупреждения', 'предупреждений')}`,
  info: (count) => `${count} ${pluralRu(count, 'рекомендация', 'рекомендации', 'рекомендаций')}`,
  hint: (count) => `${count} ${pluralRu(count, 'совет', 'совета', 'советов')}`,
};

function problem(code: ProblemCode, path: string, byte: number | undefined): string {
  const place = byte === undefined ? '' : ` (байт ${byte + 1})`;
  switch (code) {
    case 'not-found': {
      const command = commandLike(path);
      const advice = command ? `Если нужна команда «${command}», она пишется первой.` : 'Проверьте путь.';
      return `нет такого файла или папки. ${advice}`;
    }
    case 'broken-link':
      return 'ссылка ведёт в никуда: файла, на который она указывает, нет.';
    case 'permission-denied':
      return 'нет прав на чтение. Дайте себе доступ к файлу или скопируйте его туда, где доступ есть.';
    case 'is-directory':
      return 'это папка, а не файл.';
    case 'too-large':
      return 'больше 32 МБ: таких политик не бывает. Укажите файл с текстом политики.';
    case 'read-failed':
      return 'не удалось прочитать. Проверьте, что файл доступен, и повторите.';
    case 'nothing-matched':
      return 'маске не отвечает ни один файл .md, .markdown, .txt, .docx, .html или .htm. Файл с другим расширением назовите поимённо.';
    case 'nothing-to-check':
      return 'в папке нет файлов .md, .markdown, .txt и .docx. Файл с другим расширением назовите поимённо.';
    case 'binary':
      return `это не текст: двоичные данные${place}. ${SAVE_AS_TEXT}`;
    case 'word':
      return `это документ Word прежнего формата (.doc) или документ с паролем. ${SAVE_AS_DOCX}`;
    case 'not-docx':
      return `это архив или документ другой программы, а не .docx. ${SAVE_AS_DOCX}`;
    case 'broken-docx':
      return `документ .docx повреждён. ${SAVE_AS_DOCX}`;
    case 'oversized-docx':
      return 'документ .docx распаковывается больше чем в 64 МБ: таких политик не бывает. Укажите файл с текстом политики.';
    case 'pdf':
      return `это PDF, а не текст. ${SAVE_AS_TEXT}`;
    case 'rtf':
      return `это документ RTF, а не простой текст. ${SAVE_AS_TEXT}`;
    case 'utf-16-without-bom':
      return 'похоже на UTF-16 без метки порядка байтов. Добавьте --encoding utf-16 или сохраните файл в UTF-8.';
    case 'broken-encoding':
      return `текст повреждён: байты не складываются в буквы${place}. Сохраните файл заново в UTF-8. ${NAME_ENCODING}`;
    case 'unknown-encoding':
      return `не похоже на русский текст в UTF-8, UTF-16 или windows-1251. Сохраните файл в UTF-8. ${NAME_ENCODING}`;
    case 'broken-config':
      return 'ошибка в файле настроек.';
    case 'internal':
      return 'внутренняя ошибка pdn-lint, файл не проверен. Повторите с PDN_LINT_DEBUG=1 и сообщите нам, что выйдет.';
  }
}

/** The interface in Russian. */
export const ru: Messages = {
  help: {
    description:
      'Проверяет политики обработки персональных данных по Федеральному закону от 27.07.2006 № 152-ФЗ:\n' +
      'чего не хватает, где это место в тексте и чем дополнить.',
    usage: '[параметры] <файлы, папки, маски…>',
    pathsName: 'пути',
    commandName: 'команда',
    paths: 'файлы; папки, в которых ищутся *.md, *.markdown, *.txt и *.docx; маски; «-» — стандартный ввод',
    options: {
      format: 'вид отчёта в стандартном выводе',
      output: 'записать отчёт ещё и в файл: html:отчёт.html; можно несколько раз',
      lang: 'язык отчёта и справки',
      profile: 'чья политика: от этого зависит, что обязательно',
      asOf: 'судить по закону, действующему в этот день (ГГГГ-ММ-ДД); по умолчанию сегодня',
      level: 'какие замечания показывать полностью: этой важности и выше',
      checklist: 'вместо замечаний показать таблицу всех элементов политики',
      failOn: 'с какой важности замечание даёт код выхода 1',
      force: 'проверять и то, что на политику не похоже',
      encoding: 'кодировка файлов',
      revisions: 'какой текст .docx с исправлениями проверять: с принятыми или исходный',
      stdinFilename: 'имя для текста со стандартного ввода; расширение говорит о формате',
      config: 'взять настройки из этого файла, а не искать .pdn-lint.yaml',
      noConfig: 'не брать настроек, исключений и списка известных замечаний из файлов',
      printConfig: 'показать, с какими настройками будет проверен файл и откуда они',
      baseline: 'список известных замечаний: показывать только новые',
      updateBaseline: 'записать все нынешние замечания в список известных',
      prune: 'убрать из списка известных замечания, которых больше нет',
      fix: 'внести точные правки в файлы; смысла они не меняют',
      fixDryRun: 'показать, что изменил бы --fix, и ничего не менять',
      suggest: 'вместе с --fix или --fix-dry-run: вставить ещё и пункт, например clause:cookies; можно несколько раз',
      maxWarnings: 'код выхода 1, если предупреждений больше; столько и меньше его не дают',
      quiet: 'сообщать только об ошибках, во всех видах отчёта; на код выхода не влияет',
      changed: 'проверить только то, что изменено по сравнению с ревизией git; без путей — во всей папке',
      cache: 'помнить результаты и не проверять заново то, что не изменилось',
      cacheLocation: 'где их помнить; по умолчанию node_modules/.cache/pdn-lint/reports или .pdn-lint-cache',
      shard: 'проверить i-ю часть файлов из n, например 1/4',
      verbose: 'перечислить прочитанные файлы: размер, время, настройки — в поток ошибок',
      color: 'раскрашивать всегда',
      noColor: 'не раскрашивать',
      version: 'версия и дата проверки нормативной базы',
      help: 'эта справка',
    },
    explain: 'объяснить правило: зачем оно, какая норма, каким текстом дополнить',
    explainRule: 'идентификатор правила, например consent-withdrawal',
    rules: 'перечислить правила',
    init: 'создать файл настроек .pdn-lint.yaml',
    help: 'справка о команде',
    optionsName: 'параметры',
    shared: '\nДействуют и общие параметры --lang, --profile, --as-of, --format; о них — pdn-lint --help\n',
    titles: {
      'Usage:': 'Запуск:',
      'Arguments:': 'Что проверять:',
      'Options:': 'Параметры:',
      'Commands:': 'Команды:',
    },
    choices: (values) => `варианты: ${values.join(', ')}`,
    byDefault: (value) => `по умолчанию ${value}`,
    after: `
Код выхода: 0 — замечаний нет, 1 — есть замечания не ниже порога (--fail-on),
2 — ошибка запуска: неверный параметр, файл не читается, проверять нечего.

Примеры:
  pdn-lint policy.md                      проверить политику
  pdn-lint --profile employer docs/       политики работодателя в папке
  pdn-lint --checklist policy.md          таблица: что есть, чего нет
  pdn-lint explain consent-withdrawal     объяснить правило и показать образец текста
  pdn-lint --output html:отчёт.html policy.md    отчёт для чтения и печати
  pdn-lint --format json "**/*.md"        отчёт для программ
  pdn-lint --fix-dry-run policy.md        показать точные правки; внести их: --fix
  pdn-lint --changed --max-warnings 0     перед коммитом: только изменённое
`,
  },
  misuse: {
    noPaths: 'Нечего проверять: назовите файл, папку или маску, например: pdn-lint policy.md',
    unknownOption: (flag, like) => `Нет параметра «${flag}».${like ? ` Похоже на «${like}».` : ''}`,
    missingValue: (flags) => `У параметра «${flags}» не указано значение.`,
    badChoice: (flags, value, choices) => `${flags}: «${value}» не подходит. Варианты: ${choices.join(', ')}.`,
    badDate: (value) => `--as-of: «${value}» — не дата. Пишите год-месяц-день, например 2026-03-01.`,
    badOutput: (value) =>
      `--output: «${value}» не подходит. Пишите ФОРМАТ:ФАЙЛ, например html:отчёт.html. Форматы: ${FORMATS.join(', ')}. Вид отчёта в стандартном выводе задаёт --format.`,
    badCount: (value) => `--max-warnings: «${value}» не подходит. Нужно целое число от нуля.`,
    badShard: (value) => `--shard: «${value}» не подходит. Пишите часть и число частей, например 1/4.`,
    changed: (fault, revision) => {
      switch (fault) {
        case 'no-git':
          return '--changed: git не найден. Установите его или назовите файлы.';
        case 'no-repository':
          return '--changed: здесь нет рабочей копии git, доступной вам. Запустите pdn-lint в ней или назовите файлы.';
        case 'unknown-revision':
          return `--changed: нет ревизии «${revision}». Если это путь, напишите его раньше: pdn-lint ПУТЬ --changed. Если ревизия не скачана, скачайте её: git fetch.`;
        case 'git-failed':
          return '--changed: git не смог ответить. Проверьте, что «git status» работает в этой папке.';
      }
    },
    foreignCache: (path) => `--cache-location: «${path}» — не кэш pdn-lint, файл не тронут. Назовите другой файл.`,
    sameOutput: (path) => `--output: два отчёта в один файл «${path}». Дайте им разные имена.`,
    outputIsInput: (path) =>
      `--output: «${path}» — один из проверяемых файлов, отчёт заменил бы его. Назовите для отчёта другой файл.`,
    missingRule: 'Какое правило объяснить? Например: pdn-lint explain consent-withdrawal. Список: pdn-lint rules',
    tooMany: 'Лишние слова после команды.',
    unknownRule: (id, like) =>
      `Нет правила «${id}».${like.length > 0 ? ` Похоже на: ${like.join(', ')}.` : ''} Все правила: pdn-lint rules`,
    badSuggestion: (value) =>
      `--suggest: «${value}» не подходит. Пишите clause:ПУНКТ или clause:ПУНКТ/ВАРИАНТ, например clause:cookies.`,
    suggestAlone: '--suggest действует вместе с --fix (вставить) или --fix-dry-run (показать).',
    fixAndDryRun: '--fix и --fix-dry-run вместе не действуют: первый меняет файлы, второй только показывает.',
    fixStdin: '--fix меняет файлы, а у стандартного ввода файла нет. Показать правки: --fix-dry-run',
    unknownClause: (id, like) =>
      `--suggest: нет пункта «${id}».${like.length > 0 ? ` Похоже на: ${like.join(', ')}.` : ''} Пункты называются как правила об элементах: pdn-lint rules`,
    unknownVariant: (id, variant, variants) =>
      `--suggest: у пункта «${id}» нет варианта «${variant}». Варианты: ${variants.join(', ')}.`,
    choiceRequired: (id, variants) =>
      `--suggest: вариант пункта «${id}» выбираете вы: ${variants.map((variant) => `clause:${id}/${variant}`).join(' или ')}. Тексты: pdn-lint explain ${id}`,
    clauseTwice: (id) => `--suggest: пункт «${id}» назван дважды. Оставьте один вариант.`,
    seeHelp: 'Справка: pdn-lint --help',
  },
  problem,
  internal: 'Внутренняя ошибка pdn-lint. Повторите с PDN_LINT_DEBUG=1 и сообщите нам, что выйдет.',
  outputFailed: 'Не удалось записать вывод: проверьте, есть ли место на диске и права на запись.',
  fileFailed: (fault) => {
    switch (fault) {
      case 'no-directory':
        return 'отчёт не записан: такой папки нет. Создайте её или укажите другую.';
      case 'is-directory':
        return 'отчёт не записан: это папка, а не файл.';
      case 'permission-denied':
        return 'отчёт не записан: нет прав на запись.';
      case 'write-failed':
        return 'отчёт не записан: проверьте, есть ли место на диске и доступен ли он.';
    }
  },
  notes: {
    'read-as-windows-1251': 'прочитано как windows-1251; рекомендуется сохранить файл в UTF-8',
    'revisions-accepted':
      'в документе есть исправления; проверен текст, в котором они приняты (исходный: --revisions original)',
    'revisions-original': 'в документе есть исправления; проверен исходный текст, без них',
    'no-visible-text':
      'на странице нет видимого текста: возможно, его добавляет скрипт. Откройте страницу в браузере, сохраните её целиком и проверьте снова',
    empty: 'файл пуст',
  },
  onlyErrors: (count) => `показаны только ошибки (--quiet); не показано замечаний: ${count}`,
  nothingChanged: (revision) => `Проверять нечего: по сравнению с «${revision}» ничего не изменено.`,
  nothingInShard: 'Проверять нечего: в этой части нет файлов.',
  tooManyWarnings: (count, most) => `Предупреждений: ${count}; допущено ${most} (--max-warnings).`,
  trail: {
    file: (bytes, ms, isCached, settings) =>
      `${bytes} байт, ${ms} мс${isCached ? ', из кэша' : ''}${settings.length > 0 ? `; настройки: ${settings.join(', ')}` : ''}`,
    ignored: (pattern, file, line) => `не проверяется: «ignore: ${pattern}» (${file}, строка ${line})`,
    cache: (path, state, taken, count) => `Кэш ${path}: ${CACHE_STATES[state]}; взято из него ${taken} из ${count}.`,
    unsaved: (path) => `Кэш ${path} не записан; в остальном это ничего не меняет.`,
  },
  severity: namesIn(SEVERITY_NAMES, 'ru'),
  counted: COUNTED,
  grade: namesIn(GRADE_NAMES, 'ru'),
  ruleClass: namesIn(CLASS_NAMES, 'ru'),
  defectClass: namesIn(DEFECT_CLASS_NAMES, 'ru'),
  group: namesIn(GROUP_NAMES, 'ru'),
  state: namesIn(STATE_NAMES, 'ru'),
  project: {
    ignored: (pattern, file, line) =>
      `не проверяется: так велит «ignore: ${pattern}» (${file}, строка ${line}). Проверить всё же: --no-config`,
    updated: (count, file) => `Известные замечания записаны: ${count} (${file}).`,
    stale: (count, file) => `Известных замечаний, которых больше нет: ${count} (${file}). Убрать их: --prune`,
    pruned: (count, file) => `Из списка известных убрано замечаний: ${count} (${file}).`,
    settingsOf: (path) => `Настройки для ${path}`,
    byDefault: 'по умолчанию',
    byOption: 'параметр командной строки',
    notWritten: 'не удалось записать: проверьте место на диске и права.',
    exists: (path) => `${path}: файл настроек уже есть и не изменён. Посмотреть, что действует: --print-config ФАЙЛ`,
    written: (path) => `Создан ${path}. Теперь: pdn-lint .`,
  },
  fixing: {
    done: (fixes, clauses, isDry) => {
      const listed = clauses.join(', ');
      const parts = isDry
        ? [fixes > 0 && `Точных правок: ${fixes}`, clauses.length > 0 && `пункты для вставки: ${listed}`]
        : [fixes > 0 && `Внесено точных правок: ${fixes}`, clauses.length > 0 && `вставлены пункты: ${listed}`];
      const told = parts.filter(Boolean).join('; ');
      const advice = clauses.length > 0 ? ' Заполните места «[уточнить: …]» и проверьте вставленное.' : '';
      return `${told.charAt(0).toUpperCase()}${told.slice(1)}.${isDry ? ' Файл не изменён; отчёт — о тексте с ними.' : advice}`;
    },
    fault: (fault) => {
      switch (fault.code) {
        case 'docx':
          return 'документы .docx только проверяются: правки внесите в Word.';
        case 'inexact':
          return 'не исправлено: этот текст нельзя записать в его кодировке байт в байт. Сохраните файл в UTF-8 и повторите.';
        case 'inexpressible':
          return `не исправлено: в кодировке файла нет знака «${fault.sign}». Сохраните файл в UTF-8 и повторите.`;
        case 'changed-meanwhile':
          return 'не исправлено: пока шла проверка, файл изменили. Повторите.';
        case 'no-plain-file':
          return 'не исправлено: это не обычный файл.';
        case 'is-directory':
          return 'не исправлено: это папка, а не файл.';
        case 'no-directory':
          return 'не исправлено: файла или его папки больше нет.';
        case 'permission-denied':
          return 'не исправлено: нет прав на запись.';
        case 'write-failed':
          return 'не исправлено: проверьте, есть ли место на диске и доступен ли он.';
      }
    },
    refused: (clause, why) => {
      const lead = `пункт «${clause}» не вставлен: `;
      switch (why) {
        case 'present':
          return `${lead}в тексте об этом уже сказано.`;
        case 'to-fill':
          return `${lead}он уже есть, заполните места «[уточнить: …]».`;
        case 'format':
          return `${lead}вставлять можно в .md и .txt.`;
        case 'wording':
          return `${lead}в простом тексте не бывает таблиц. Выберите другой вариант: ${['pdn-lint', 'explain', clause].join(GLUE)}`;
        case 'not-a-policy':
          return `${lead}текст не похож на политику. Вставить всё равно: --force`;
      }
    },
    shown: (changes, count) =>
      changes === 0
        ? 'Исправлять нечего: точных правок нет.'
        : `Правок: ${changes}, файлов: ${count}. Ничего не изменено; внести: --fix`,
  },
  version: (version, checkedOn) => `pdn-lint ${version}\n${checkedAsOf(checkedOn).ru}`,
  month: (month) => monthInWords(month, 'ru'),
  progress: (done, total) => `Проверено ${done} из ${files(total)}`,
  pretty: {
    checklist: (present, partial, absent) =>
      `${present} из ${present + partial + absent} элементов на месте, ${partial} частично, ${absent} нет`,
    defects: (count) => `; замечаний к тексту: ${count}`,
    clean: 'Замечаний нет.',
    why: `${PART_NAMES.why.ru}: `,
    remedy: `${PART_NAMES.remedy.ru}: `,
    clause: (id) => `Образец текста: ${['pdn-lint', 'explain', id].join(GLUE)}`,
    more: (counts, level) => {
      const total = counts.reduce((sum, [, count]) => sum + count, 0);
      const each = counts.map(([severity, count]) => `${severity} ${count}`).join(', ');
      return [`Ещё ${total} (${each}): `, `. Показать: --level ${level}`];
    },
    fix: { safe: 'Точная правка: ', suggested: 'Возможная правка: ' },
    line: (line) => `строка ${line}`,
    clausePlace: ({ item, clause, section, paragraph }) => {
      if (clause !== undefined)
        return item === undefined ? `п.\u00a0${clause}` : `подп.\u00a0«${item}» п.\u00a0${clause}`;
      return section === undefined ? `абзац\u00a0${paragraph + 1}` : `разд.\u00a0${section}`;
    },
    total: ({ files: count, policies, findings, problems }) => {
      const told = SEVERITIES.filter((severity) => findings[severity] > 0);
      const parts = told.map((severity) => COUNTED[severity](findings[severity]));
      const kinds = `${policies} ${pluralRu(policies, 'политика', 'политики', 'политик')}`;
      const unread = problems > 0 ? ` Не удалось проверить: ${problems}.` : '';
      return `Итого: ${files(count)}, из них ${kinds}; ${parts.length > 0 ? parts.join(', ') : 'замечаний нет'}.${unread}`;
    },
  },
  explain: {
    profile: 'профиль',
    norm: PART_NAMES.norm.ru,
    clause: 'Образец текста',
    present: 'Так — есть',
    partial: 'Так — частично',
    absent: 'Так — нет',
    nearMiss: 'Похоже, но не то',
    defect: 'Так — замечание',
    clean: 'Так — без замечаний',
    fixed: 'Исправление',
    draft:
      'Это образец: замените места в квадратных скобках и проверьте, что написанное отвечает тому, как данные обрабатываются на деле.',
    since: (date) => `с ${date}`,
    until: (date) => `по ${date}`,
  },
};
