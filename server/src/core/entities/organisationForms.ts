import { matchAt } from './recogniser';

/** Short legal forms whose name may stand without quotation marks. */
const FIRM =
  /(?:ООО|OOO|АО|AO|ПАО|ЗАО|ОАО|OAO|НАО|АНО|АНОО|ТСЖ|ТСН|ФГУП|ФГАОУ|ФГБОУ|ФГБУ|ФГКУ|ФГАУ|ФКУ|ФБУ|ГБУ|ГАУ|ГКУ|ГБОУ|ГАОУ|ГКОУ|ГБПОУ|ГАПОУ|ГБУЗ|ГАУЗ|ГКУЗ|ГУЗ|ОГБУЗ|КГБУЗ|КГБУ|ОГБУ|ОГАУ|ГУП|МУП|МБУ|МАУ|МКУ|МБОУ|МАОУ|МКОУ|МБДОУ|МАДОУ|МКДОУ|МДОУ|МОУ|МБУДО|МАУДО|МБУК|МАУК|МКУК|МБУЗ|ЧОУ|НОУ|ЧУЗ|НОЧУ|ЧДОУ|ЧПОУ|АНПОО|ГОУ|ГУ|УФК|ОСП)(?![А-Яа-яA-Za-z\d])/y;
/** Short forms and words that need a name in quotation marks to be one. */
const QUOTED_ONLY =
  /(?:НП|НКО|СРО|ГК|МУ|ЧУ|РОО|МОО|ООД|СНТ|ДНТ|ЖСК|ПК|СПК|КФХ|УК|ТД|Фонд|Ассоциация|Союз|Банк)(?![А-Яа-яA-Za-z\d])/y;
/** «ВО», «ДПО», «СОШ»: what kind of institution it is. */
const QUALIFIER = /(?: (?:ВО|ДПО|СПО|ПО|ДО|ОО|СОШ|ООШ|НОШ|ЦО|МЗ|РО|МО|РТ|РБ|КК|МФЦ|города Москвы))(?![А-Яа-я])/y;

const LIMITED = /обществ[а-я]{1,3} с ограниченн[а-я]{1,3} ответственност[а-я]{1,3}(?: ?\(ооо\))?/y;
const STOCK =
  /(?:(?:публичн|закрыт|открыт|непубличн)[а-я]{2,3} )?акционерн[а-я]{2,3} обществ[а-я]{1,3}(?: ?\((?:ао|пао|зао|оао)\))?/y;
const NON_PROFIT =
  /(?:(?:автономн[а-я]{2,3} )?некоммерческ[а-я]{2,3} организаци[а-я]{1,2}|некоммерческ[а-я]{2,3} партнерств[а-я]{1,2}|товариществ[а-я]{1,2} собственников (?:жилья|недвижимости)|(?:(?:потребительск|производственн|сельскохозяйственн|кредитн|жилищн)[а-я]{2,3} ){1,3}кооператив[а-я]{0,2}|(?:(?:благотворительн|некоммерческ)[а-я]{2,3} )?фонд[а-я]{0,2}|(?:саморегулируем[а-я]{2,3} организаци[а-я]{1,2})|ассоциаци[а-я]{1,2}|(?:региональн[а-я]{2,3} |межрегиональн[а-я]{2,3} |общероссийск[а-я]{2,3} )?общественн[а-я]{2,3} (?:организаци[а-я]{1,2}|движени[а-я]{1,2})|(?:адвокатск[а-я]{2,3} )(?:бюро|коллеги[а-я]{1,2}))(?: (?:дополнительного|высшего|профессионального|среднего|общего|образования|и)){0,5}(?: ?\([а-я]{2,6}(?: [а-я]{2,4})?\))?/y;
/** An institution in the singular: «муниципальное бюджетное общеобразовательное учреждение». */
const INSTITUTION =
  /(?:(?:федеральн|государственн|муниципальн|краев|областн|городск|республиканск|частн|негосударственн|бюджетн|автономн|казенн|дошкольн|общеобразовательн|образовательн|профессиональн|унитарн|лечебн|медицинск|некоммерческ|научн|санаторн)[а-я]{0,12}(?:ое|ого|ому|ым|ом) ){1,7}(?:учреждени|предприяти)[еяюм]{1,2}(?: (?:здравоохранения|культуры|науки|социального|обслуживания|населения|дополнительного|высшего|среднего|профессионального|общего|образования|спорта|и)){0,6}(?: ?\([а-я]{2,8}(?: [а-я]{2,4})?\))?/y;

/** A legal form read at an offset: where it ends, and whether a name without quotation marks may follow. */
export interface ReadForm {
  readonly end: number;
  readonly takes: 'anyName' | 'quotedName' | 'institution';
}

/** Legal form that begins at the offset. `text` and `lower` are the prepared text and the same in small letters. */
export function readForm(text: string, lower: string, at: number): ReadForm | undefined {
  const isAbbreviation = text[at] !== lower[at] && text[at + 1] !== lower[at + 1];
  const firm = isAbbreviation ? matchAt(FIRM, text, at) : null;
  if (firm !== null) {
    let end = at + firm[0].length;
    for (let more = matchAt(QUALIFIER, text, end); more !== null; more = matchAt(QUALIFIER, text, end))
      end += more[0].length;
    return { end, takes: 'anyName' };
  }
  const quoted = text[at] === lower[at] ? null : matchAt(QUOTED_ONLY, text, at);
  if (quoted !== null) return { end: at + quoted[0].length, takes: 'quotedName' };
  const limited = matchAt(LIMITED, lower, at) ?? matchAt(STOCK, lower, at);
  if (limited !== null) return { end: at + limited[0].length, takes: 'anyName' };
  const institution = matchAt(INSTITUTION, lower, at);
  if (institution !== null) return { end: at + institution[0].length, takes: 'institution' };
  const nonProfit = matchAt(NON_PROFIT, lower, at);
  return nonProfit === null ? undefined : { end: at + nonProfit[0].length, takes: 'quotedName' };
}

/** Beginnings of the forms written in words, for the scanner. */
export const FORM_BEGINNINGS = [
  'обществ',
  'общеросс',
  'общеобраз',
  'образоват',
  'областн',
  'публичн',
  'закрыт',
  'открыт',
  'непубличн',
  'негосуд',
  'некоммер',
  'научн',
  'акционерн',
  'автономн',
  'товариществ',
  'потребит',
  'производств',
  'профессион',
  'сельскохоз',
  'санаторн',
  'саморегул',
  'кредитн',
  'краев',
  'казенн',
  'жилищн',
  'благотвор',
  'бюджетн',
  'фонд',
  'союз',
  'банк',
  'федеральн',
  'ассоциац',
  'адвокат',
  'регионал',
  'республик',
  'межрегион',
  'медицинск',
  'муниципальн',
  'государств',
  'городск',
  'частн',
  'лечебн',
  'дошкольн',
  'унитарн',
];
