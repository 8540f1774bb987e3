import officeCrypto from 'officecrypto-tool';
import { openCompoundFile } from '../../../src/formats/ole/compound-file.ts';
import { buildCompoundFile } from '../../support/compound-file.ts';
import { extract, failure } from '../../support/extract.ts';
import { buildDocx, paragraph } from '../../support/office.ts';

const DOCX = buildDocx(paragraph('Jane Doe') + paragraph('x'.repeat(20_000)));
const PASSWORD = 'sésame 東';
const LOCKED: Buffer = officeCrypto.encrypt(DOCX, { password: PASSWORD });

test('the password opens a protected DOCX', async () => {
  const { text } = await extract(LOCKED, { password: PASSWORD });
  expect(text).toMatch(/^Jane Doe\nx{20000}$/);
});

test('without a password, and with a wrong one, it is said to be protected', async () => {
  await expect(extract(LOCKED)).rejects.toEqual(failure('RESUME_ENCRYPTED'));
  await expect(extract(LOCKED, { password: 'x' })).rejects.toEqual(
    failure('RESUME_ENCRYPTED', /does not open/),
  );
});

test('older encryption is said to be another', async () => {
  const older: Buffer = officeCrypto.encrypt(DOCX, { password: PASSWORD, type: 'standard' });
  await expect(extract(older, { password: PASSWORD })).rejects.toEqual(
    failure('RESUME_ENCRYPTED', /not known here/),
  );
});

test('hashing a password for hours is refused', async () => {
  const info = openCompoundFile(LOCKED).read('EncryptionInfo').toString('latin1');
  const slow = info.replace(/spinCount="\d+"/, 'spinCount="10000000"');
  const file = buildCompoundFile({ EncryptionInfo: Buffer.from(slow, 'latin1'), EncryptedPackage: 'x' });
  await expect(extract(file, { password: PASSWORD })).rejects.toEqual(failure('RESUME_ENCRYPTED'));
});

test('streams are read whether they are small or large, and none that is not there', () => {
  const large = Buffer.alloc(300_000, 'abc');
  const file = openCompoundFile(buildCompoundFile({ small: 'tiny', large }));
  expect(file.read('small').toString()).toBe('tiny');
  expect(file.read('large').equals(large)).toBe(true);
  expect(() => file.read('other')).toThrow(failure('RESUME_UNREADABLE'));
});

test('chains of sectors that never end are followed as far as there are sectors', () => {
  const file = buildCompoundFile({ large: Buffer.alloc(300_000, 'abc') });
  const table = file.readUInt32LE(76);
  // Each sector is followed by the first.
  file.fill(0, (table + 1) * 512, (table + 2) * 512);
  expect(() => openCompoundFile(file).read('large')).toThrow(failure('RESUME_UNREADABLE'));
});
