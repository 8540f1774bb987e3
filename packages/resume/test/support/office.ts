import { buildZip, deflatedSpace, type ZipEntry } from './zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The least Word opens: a body, and whatever other parts are given (`header1.xml` is referred to by name). */
export function buildDocx(body: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const related = Object.keys(parts).map(
    (name, i) =>
      `<Relationship Id="r${i}" Type="${RELATIONSHIPS}/${/^[a-z]+/.exec(name)?.[0]}" Target="${name}"/>`,
  );
  return buildZip(
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="/word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships>${related.join('')}</Relationships>`,
    },
    ...Object.entries(parts).map(([name, data]): ZipEntry => ({ name: `word/${name}`, data })),
  );
}

/** A DOCX whose body is followed by `mebibytes` of white space; `declaredSize` is what it says they are. */
export function bombDocx(mebibytes: number, declaredSize?: number): Buffer {
  const start = '<w:document><w:body><w:p><w:r><w:t>Jane</w:t></w:r></w:p>';
  return buildZip(
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'word/document.xml',
      data: deflatedSpace(start, mebibytes),
      isDeflated: true,
      declaredSize: declaredSize ?? start.length + mebibytes * 1024 * 1024,
    },
  );
}

/** A paragraph of a DOCX: properties, then text. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of a DOCX; a cell is markup. */
export function table(...rows: readonly (readonly string[])[]): string {
  const markup = rows.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/>${markup.join('')}</w:tbl>`;
}

/** An OpenDocument text. */
export function buildOdt(body: string, masterPage = ''): Buffer {
  const root = (name: string, content: string) =>
    `<?xml version="1.0"?><office:document-${name} xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:style="s">${content}</office:document-${name}>`;
  return buildZip(
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    {
      name: 'content.xml',
      data: root('content', `<office:body><office:text>${body}</office:text></office:body>`),
    },
    {
      name: 'styles.xml',
      data: root('styles', `<office:master-styles>${masterPage}</office:master-styles>`),
    },
  );
}
