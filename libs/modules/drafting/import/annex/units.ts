import { fold } from '#kernel';

const unitNoun =
  /^(?:trưởng\s+|lãnh đạo\s+|p\.\s*|p\s+(?=\p{Lu})|các\s+|toàn\s+)?(?:phòng|khoa|ban|tổ(?!\s+chức)|trạm|trung tâm|ttyt|bệnh viện|sở|ubnd|ủy ban|văn phòng|thanh tra|bộ phận|đoàn|hội|công đoàn|chi cục|giám đốc|đảng ủy|bộ(?=\s+y tế|\s+\p{Lu})|bhxh|bảo hiểm|trường|điều dưỡng|lãnh đạo|viên chức|đơn vị|cơ quan|cá nhân|p\.|k\.)/iu;
const acronym = /^\p{Lu}[\p{Lu}&\d]{1,9}(?:\s*[-–]\s*\p{Lu}[\p{Lu}&\d]{1,9})*$/u;
const genericPlural =
  /^(?:(?:và\s+)?(?:các\s+)?)?(?:khoa|phòng|trạm(?:\s+y tế)?|tyt|đơn vị|bộ phận|tổ|trung tâm|bệnh viện|cá nhân|cơ quan|địa phương|ban|khối)(?=$|\s+(?:y tế|thuộc|trực thuộc|liên quan|có liên quan|chức năng|chuyên môn|lâm sàng|cận lâm sàng|xã|phường|thị trấn|trong|khác|đơn vị|của|tại|trên|công lập|ttyt))/iu;

/**
 * Units of a cell, split where each part is a unit in its own right: `Phòng TCHC, KHNV` are two,
 * `các khoa, phòng` is one, `Phòng Tài chính – Kế toán` is one. Words stay as printed.
 */
export function splitUnits(cell: string): string[] {
  const text = cell
    .replace(/^[-–+•]\s*/, '')
    .replace(/[.;,]+$/, '')
    .trim();
  if (text === '') return [];
  const parts = text.split(separator).map((part) => part.replace(/^[-–+•]\s*/, '').trim());
  const seps = [...text.matchAll(new RegExp(separator.source, 'giu'))].map((match) => match[0]);
  const units: string[] = [];
  parts.forEach((part, index) => {
    const previous = units.at(-1);
    if (part === '') return;
    if (previous === undefined || standsAlone(part, previous, seps[index - 1] ?? ''))
      units.push(part);
    else units[units.length - 1] = `${previous}${seps[index - 1] ?? ' '}${part}`;
  });
  return units.map((unit) => unit.replace(/[.;,]+$/, '').trim()).filter((unit) => unit !== '');
}

const separator =
  /\s*[;,]\s*(?:và\s+)?|\s+(?:kết hợp với|phối hợp với|kết hợp|phối hợp|cùng với|cùng|và|\+)\s+|\s+[-–+]\s+(?=(?:Phòng|Khoa|Ban|Các|Trạm|Thanh tra|Văn phòng|Tổ\s(?!chức)|Trung tâm|Sở|UBND|P\.)\s?)/iu;

function standsAlone(part: string, previous: string, sep: string): boolean {
  if (sep.includes(';') || /hợp|cùng|\+|\s[-–]\s/u.test(sep)) return true;
  if (isPlural(previous) && genericPlural.test(part) && !/^các\s/iu.test(part)) return false;
  if (/^các\s/iu.test(part)) return !(isPlural(previous) && isBareNoun(previous));
  if (acronym.test(part)) return true;
  if (unitNoun.test(part))
    return !isBareNoun(part) && !(isPlural(previous) && isBareNoun(previous));
  return startsBareList(previous) && /^\p{Lu}/u.test(part);
}

const isPlural = (text: string): boolean =>
  /^(?:các|toàn|tất cả|trưởng(?: các)?|lãnh đạo các|những)\s/iu.test(text);

/** `phòng` or `các khoa`: a noun without a name. */
const isBareNoun = (text: string): boolean =>
  /^(?:(?:tat ca |toan the |lanh dao |truong )?(?:cac )?)(?:khoa|phong|ban|to|tram|don vi|bo phan|trung tam)$/.test(
    fold(text),
  );

/** `Tổ chức Cán bộ`, `Quản lý chất lượng`: names printed without `Phòng`; so are their neighbours. */
const startsBareList = (previous: string): boolean => {
  const first = previous.split(/[,;]/)[0] ?? '';
  return !unitNoun.test(first) || acronym.test(previous) || first.split(' ').length >= 4;
};

/** A cell that names both: `Phòng TCHC chủ trì, phối hợp các khoa, phòng`. */
export function splitResponsibility(cell: string): { lead: string[]; coordinating: string[] } {
  const named =
    /^(?:(?:đơn vị |cơ quan |khoa,? ?phòng )?chủ trì\s*:\s*)(.+?)[;.,]?\s*[-–]?\s*(?:(?:đơn vị |cơ quan |khoa,? ?phòng )?phối hợp\s*:\s*)(.+)$/isu.exec(
      cell,
    ) ?? /^(.+?)\s+chủ trì[,;]?\s*(?:phối hợp(?: với| cùng)?\s*:?\s*)(.+)$/isu.exec(cell);
  if (named) return { lead: splitUnits(named[1] ?? ''), coordinating: splitUnits(named[2] ?? '') };
  const lead = cell
    .replace(/^(?:(?:đơn vị |cơ quan )?chủ trì\s*:\s*)/iu, '')
    .replace(/\s*\(chủ trì\)|\s+chủ trì$/iu, '');
  return { lead: splitUnits(lead), coordinating: [] };
}
