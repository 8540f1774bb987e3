import { extract, failure, textOf } from '../support/extract.ts';
import { buildOdt } from '../support/office.ts';
import { buildZip } from '../support/zip.ts';

test('headings, lists, tables, boxes and breaks come in reading order', async () => {
  const body = `<text:sequence-decls/><text:p>Jane<text:s text:c="999999999"/>Doe<text:line-break/>Berlin</text:p>
    <text:h>Experience</text:h>
    <text:list><text:list-item><text:p>TIG <text:span>&amp; MIG</text:span></text:p><text:p>since 2019</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>English</text:p></table:table-cell>
      <table:table-cell><text:p>fluent</text:p></table:table-cell></table:table-row></table:table>
    <text:p><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>Anchor</text:p>`;
  await expect(textOf(buildOdt(body))).resolves.toBe(
    'Jane Doe\nBerlin\n\nExperience\n• TIG & MIG\nsince 2019\nEnglish fluent\n\nBoxed\n\nAnchor',
  );
});

test('page headers and footers are read; deletions, notes of reviewers and hidden sections are not', async () => {
  const body = `<text:tracked-changes><text:deletion><text:p>old</text:p></text:deletion></text:tracked-changes>
    <text:p>Welder<office:annotation><text:p>hm</text:p></office:annotation></text:p>
    <text:section text:display="none"><text:p>hidden</text:p></text:section>`;
  const page = `<style:master-page><style:header><text:p>Jane Doe</text:p></style:header>
    <style:footer><text:p>Berlin</text:p></style:footer></style:master-page>`;
  await expect(textOf(buildOdt(body, page))).resolves.toBe('Jane Doe\n\nWelder\n\nBerlin');
});

test('a protected one says what to do', async () => {
  const file = buildZip(
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'META-INF/manifest.xml', data: '<m:manifest><m:encryption-data/></m:manifest>' },
    { name: 'content.xml', data: Buffer.from('00ff00ff', 'hex') },
  );
  await expect(extract(file)).rejects.toEqual(failure('RESUME_ENCRYPTED', /without one/));
});
