import { createDecipheriv, createHash } from 'node:crypto';
import { ExtractionError } from '../../extraction.ts';
import { attributeOf, parseMarkup } from '../parse-markup.ts';
import type { CompoundFile } from './compound-file.ts';

/** Parameters of one key, as the file declares them. */
interface Key {
  hashAlgorithm: string;
  /** Bits. */
  length: number;
  salt: Buffer;
  attributes: Record<string, string>;
}

/** [MS-OFFCRYPTO] 2.3.4.13: what is hashed with the password's hash for each purpose. */
const BLOCK_KEYS = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
};

const HASHES = new Map([
  ['SHA1', 'sha1'],
  ['SHA256', 'sha256'],
  ['SHA384', 'sha384'],
  ['SHA512', 'sha512'],
]);

const AES_BLOCK = 16;
const SEGMENT = 4096;

/** Word writes 100,000, which take 0.2 s. The specification allows a hundred times as many. */
const MAX_SPIN_COUNT = 1_000_000;

/**
 * Opens what Office 2010 and later encrypt ("agile encryption", [MS-OFFCRYPTO] 2.3.4.10), with AES and the
 * SHA family.
 *
 * @returns the document within, a ZIP archive
 * @throws RESUME_ENCRYPTED when the password is wrong, or the encryption is older or another
 */
export async function decryptOffice(file: CompoundFile, password: string): Promise<Buffer> {
  const info = file.read('EncryptionInfo');
  const isAgile = info.length > 8 && info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4;
  if (!isAgile) throw otherEncryption();
  const { data, encrypted } = await readKeys(info.toString('utf8', 8));
  const base = hashPassword(encrypted, password);
  const open = (name: string, blockKey: Buffer) => {
    const key = sized(hash(encrypted, base, blockKey), encrypted.length / 8);
    return decipher(key, sized(encrypted.salt, AES_BLOCK), base64(encrypted.attributes, name));
  };
  const verifier = hash(encrypted, open('encryptedVerifierHashInput', BLOCK_KEYS.verifierInput));
  const expected = open('encryptedVerifierHashValue', BLOCK_KEYS.verifierHash);
  if (!verifier.equals(expected.subarray(0, verifier.length))) {
    throw new ExtractionError('RESUME_ENCRYPTED', 'wrong password', {
      message: 'The password does not open the file.',
    });
  }
  const key = open('encryptedKeyValue', BLOCK_KEYS.key).subarray(0, data.length / 8);
  return decryptPackage(file.read('EncryptedPackage'), data, key);
}

/** Segments are encrypted one by one, after eight bytes with the length of the whole. */
function decryptPackage(encrypted: Buffer, data: Key, key: Buffer): Buffer {
  if (encrypted.length < 8) throw new ExtractionError('RESUME_UNREADABLE', 'encrypted package');
  const segments: Buffer[] = [];
  for (let start = 8; start < encrypted.length; start += SEGMENT) {
    const iv = sized(hash(data, data.salt, uint32(segments.length)), AES_BLOCK);
    segments.push(decipher(key, iv, encrypted.subarray(start, start + SEGMENT)));
  }
  return Buffer.concat(segments).subarray(0, encrypted.readUInt32LE(0));
}

async function readKeys(xml: string): Promise<{ data: Key; encrypted: Key }> {
  const found = new Map<string, Record<string, string>>();
  const handler = {
    open(name: string, attributes: Record<string, string>) {
      if (!found.has(name)) found.set(name, attributes);
      return undefined;
    },
    close() {},
    text() {},
  };
  await parseMarkup([xml], handler, { xml: true, isFull: () => false });
  return { data: keyOf(found.get('keyData')), encrypted: keyOf(found.get('encryptedKey')) };
}

function keyOf(attributes: Record<string, string> = {}): Key {
  const hashAlgorithm = HASHES.get(attributeOf(attributes, 'hashAlgorithm') ?? '');
  const length = Number(attributeOf(attributes, 'keyBits'));
  const isAes =
    attributeOf(attributes, 'cipherAlgorithm') === 'AES' &&
    attributeOf(attributes, 'cipherChaining') === 'ChainingModeCBC';
  if (!hashAlgorithm || !isAes || ![128, 192, 256].includes(length)) throw otherEncryption();
  return { hashAlgorithm, length, salt: base64(attributes, 'saltValue'), attributes };
}

function hashPassword(key: Key, password: string): Buffer {
  const spinCount = Number(attributeOf(key.attributes, 'spinCount'));
  if (!(spinCount >= 0 && spinCount <= MAX_SPIN_COUNT)) throw otherEncryption();
  let result = hash(key, key.salt, Buffer.from(password, 'utf16le'));
  for (let i = 0; i < spinCount; i += 1) result = hash(key, uint32(i), result);
  return result;
}

function hash({ hashAlgorithm }: Key, ...parts: readonly Buffer[]): Buffer {
  return createHash(hashAlgorithm).update(Buffer.concat(parts)).digest();
}

function decipher(key: Buffer, iv: Buffer, encrypted: Buffer): Buffer {
  const whole = encrypted.subarray(0, encrypted.length - (encrypted.length % AES_BLOCK));
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(whole), cipher.final()]);
}

/** Cut to a length, or filled up to it. */
function sized(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length, 0x36)]).subarray(0, length);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function base64(attributes: Record<string, string>, name: string): Buffer {
  return Buffer.from(attributeOf(attributes, name) ?? '', 'base64');
}

function otherEncryption(): ExtractionError {
  return new ExtractionError('RESUME_ENCRYPTED', 'another encryption', {
    message:
      'The document is encrypted in a way that is not known here; save it without a password, or as PDF.',
  });
}
