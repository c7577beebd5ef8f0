import { fold } from '#kernel';
import type { ImportedBodyTarget, ImportedParagraph, ImportedSection } from '../import-result.js';
import { measureOf } from '../annex/measures.js';
import { numbersOf, spansOf } from '../spans.js';
import { splitUnits } from '../annex/units.js';

const namesTargets = /chi tieu/;
const namesAims = /muc tieu cu the|cac muc tieu(?! chung)|ket qua can dat/;

/** Targets of the body: what stands under headings that announce chỉ tiêu, or measured mục tiêu cụ thể. */
export function readBodyTargets(sections: readonly ImportedSection[]): ImportedBodyTarget[] {
  const targets: ImportedBodyTarget[] = [];
  let scope: { level: number; strict: boolean } | null = null;
  for (const section of sections) {
    if (scope !== null && section.level <= scope.level) scope = null;
    const heading = fold(section.heading);
    if (scope === null && namesAims.test(heading))
      scope = { level: section.level, strict: !mostMeasured(section) };
    if (scope === null && namesTargets.test(heading) && !opensLevelWithAims(section, sections))
      scope = { level: section.level, strict: false };
    if (scope === null) continue;
    for (const paragraph of section.paragraphs) addTarget(targets, paragraph, scope.strict);
  }
  return targets;
}

/** `I. MỤC TIÊU, YÊU CẦU VÀ CHỈ TIÊU` encloses aims as well; its own `Chỉ tiêu` heading follows. */
function opensLevelWithAims(
  section: ImportedSection,
  sections: readonly ImportedSection[],
): boolean {
  const after = sections.slice(sections.indexOf(section) + 1);
  const end = after.findIndex(({ level }) => level <= section.level);
  const inside = end < 0 ? after : after.slice(0, end);
  return inside.some(
    ({ heading }) => namesTargets.test(fold(heading)) || namesAims.test(fold(heading)),
  );
}

const mostMeasured = ({ paragraphs }: ImportedSection): boolean =>
  paragraphs.filter(({ text }) => measureOf(text) !== null).length >= paragraphs.length / 2;

function addTarget(
  targets: ImportedBodyTarget[],
  paragraph: ImportedParagraph,
  strict: boolean,
): void {
  const measure = measureOf(paragraph.text);
  const alone = responsibilityAlone(paragraph.text);
  const last = targets.at(-1);
  if (alone && last) {
    const lines = spansOf([...numbersOf(last.lines), ...numbersOf(paragraph.lines)]);
    targets[targets.length - 1] = {
      ...last,
      lead: last.lead.length > 0 ? last.lead : alone.lead,
      coordinating: last.coordinating.length > 0 ? last.coordinating : alone.coordinating,
      lines,
    };
    return;
  }
  if (isPointer(paragraph.text, measure !== null) || (strict && measure === null)) return;
  const { text, lead, coordinating } = splitResponsibilityOff(paragraph.text);
  targets.push({
    label:
      /\d/.test(paragraph.label ?? '') || /^[a-zđ]$/.test(paragraph.label ?? '')
        ? paragraph.label
        : null,
    text,
    measure,
    lead,
    coordinating,
    lines: paragraph.lines,
  });
}

/** Introductions and references to an annex are no targets. */
const isPointer = (text: string, measured: boolean): boolean =>
  /:$/.test(text) ||
  (!measured && (/phụ lục|biểu mẫu|như sau/iu.test(text) || /^trên đây/iu.test(text)));

interface Responsibility {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
}

const roles = String.raw`(?:đơn vị|cơ quan|khoa,? phòng|bộ phận)?\s*`;
const named = new RegExp(
  String.raw`[\s(.;–-]*${roles}(?:chủ trì(?: thực hiện)?|đầu mối|phụ trách|thực hiện|phân công)\s*:\s*(?<lead>[^;.()]+?)(?:[;.,\s–-]+${roles}phối hợp(?: thực hiện)?\s*:\s*(?<with>[^;()]+?))?\s*[).]*\s*$`,
  'iu',
);
const trailing =
  /\s*[(–-]\s*(?:giao\s+)?(?<lead>(?:Phòng|Khoa|Ban|Tổ|Trạm|Các|Văn phòng|P\.|Thanh tra|Bộ phận)[^()]*?)\s+(?:chủ trì|đầu mối|thực hiện|phụ trách)(?:[,;]?\s*(?:phối hợp(?:\s+(?:với|cùng))?\s*:?\s*(?<with>[^()]+?)|(?<also>[^()]+?)\s+phối hợp(?:\s+thực hiện)?))?\s*\)?[.;]?\s*$/iu;

/** `Giao Phòng A chủ trì, phối hợp với các khoa thực hiện.`: a sentence of its own. */
const assigned =
  /(?:^|[.;]\s+|,\s+(?=giao\s))(?:giao\s+(?:cho\s+)?)?(?<lead>(?:Phòng|Khoa|Ban|Tổ|Trạm|Các|Trưởng|Văn phòng|P\.|Thanh tra|Bộ phận)[^();]*?)\s+(?:làm\s+|là\s+)?(?:chủ trì|đầu mối|phụ trách|chịu trách nhiệm)(?:\s+thực hiện)?(?:[,;]?\s*(?:và\s+)?phối hợp(?:\s+(?:chặt chẽ\s+)?(?:với|cùng))?\s*:?\s*(?<with>[^();]+?)|[,;]\s*(?<also>[^();]+?)\s+phối hợp)?(?:\s+(?:để\s+)?(?:tổ chức\s+)?(?:thực hiện|triển khai|theo dõi|tham mưu)(?:\s[^();]*)?)?\s*[.;]?\s*$/iu;

function splitResponsibilityOff(text: string): { text: string } & Responsibility {
  const match = named.exec(text) ?? trailing.exec(text) ?? assigned.exec(text);
  if (!match || match.index < 10) return { text, lead: [], coordinating: [] };
  return { text: text.slice(0, match.index).trim(), ...unitsOf(match.groups) };
}

/** A paragraph that only says who: it belongs to the target above it. */
function responsibilityAlone(text: string): Responsibility | null {
  const match = [named, assigned]
    .map((pattern) => pattern.exec(text))
    .find((found) => found?.index === 0);
  if (match) return unitsOf(match.groups);
  const coordinating = new RegExp(
    String.raw`^${roles}phối hợp(?: thực hiện)?\s*:\s*(?<with>.+)$`,
    'iu',
  ).exec(text);
  return coordinating ? unitsOf(coordinating.groups) : null;
}

const unitsOf = (
  groups: Readonly<Record<string, string | undefined>> | undefined,
): Responsibility => ({
  lead: splitUnits(groups?.lead ?? ''),
  coordinating: splitUnits(groups?.with ?? groups?.also ?? ''),
});
