import type {
  Annex,
  AnnexColumn,
  AnnexRow,
  Block,
  DocumentContent,
  NodeId,
  Recipient,
  TableAnnex,
} from '#nd30';

/** A text for reading on the way: each blank that a submission would refuse is printed as a mark. */
export function markBlanks(content: DocumentContent, atHand: ReadonlySet<string>): DocumentContent {
  const { header } = content;
  return {
    ...content,
    subject: marked(content.subject, 'trích yếu'),
    header: {
      superior: header.superior,
      issuer: marked(header.issuer, 'cơ quan ban hành'),
      place: marked(header.place, 'địa danh'),
      symbol: marked(header.symbol, 'ký hiệu'),
    },
    addressees: content.addressees.map((one) => markText(one, 'kính gửi')),
    legalBases: content.legalBases.map((one) => markText(one, 'căn cứ')),
    body: content.body.length > 0 ? content.body.map(markBlock) : [emptyBody],
    recipients: content.recipients.map((one) => markText(one, 'nơi nhận')),
    archive: marked(content.archive, 'VT, …'),
    annexes: content.annexes.map((annex) => markAnnex(annex, atHand)),
  };
}

/** `[trích yếu]` where nothing is written yet. */
const marked = (text: string, name: string): string => (text.trim() === '' ? `[${name}]` : text);

const markText = <Node extends Recipient>(node: Node, name: string): Node => ({
  ...node,
  text: marked(node.text, name),
});

const emptyBody: Block = {
  kind: 'paragraph',
  id: 'empty-body' as NodeId,
  numbering: 'none',
  content: [{ kind: 'text', text: '[nội dung văn bản]' }],
};

function markBlock(block: Block): Block {
  if (block.kind === 'section') {
    const heading = marked(block.heading, 'đề mục');
    return { ...block, heading, children: block.children.map(markBlock) };
  }
  const isBlank = block.content.every((run) => run.kind === 'text' && run.text.trim() === '');
  return isBlank ? { ...block, content: [{ kind: 'text', text: '[đoạn trống]' }] } : block;
}

/** Read on the way, everything stands in one file. */
function markAnnex({ ownFile: _, ...annex }: Annex, atHand: ReadonlySet<string>): Annex {
  const title = marked(annex.title, 'tên phụ lục');
  if (annex.kind === 'attached') {
    const file = atHand.has(annex.sha256) ? '' : ` [chưa đính kèm tệp ${annex.fileName}]`;
    return { ...annex, title: `${title}${file}` };
  }
  return {
    ...annex,
    title,
    columns: (annex.columns.length > 0 ? annex.columns : [onlyColumn]).map((one) => ({
      ...one,
      heading: marked(one.heading, 'tên cột'),
    })),
    groups: annex.groups.map((one) => ({ ...one, title: marked(one.title, 'tên nhóm') })),
    rows: annex.rows.map((row) => markRow(row, annex)),
  };
}

const onlyColumn: AnnexColumn = { id: 'only-column' as NodeId, field: 'text', heading: '' };

/** Only what every row must have is marked; an empty note is no blank. */
function markRow(row: AnnexRow, { columns }: TableAnnex): AnnexRow {
  const shows = (field: string): boolean => columns.some((column) => column.field === field);
  const leads = row.lead.filter((unit) => unit.trim() !== '');
  return {
    ...row,
    text: shows('text') ? marked(row.text, 'nội dung') : row.text,
    lead: shows('lead') && leads.length === 0 ? ['[đơn vị chủ trì]'] : leads,
    time: shows('time') ? marked(row.time ?? '', 'thời gian') : row.time,
  };
}
