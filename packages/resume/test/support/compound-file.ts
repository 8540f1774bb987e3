import { utils, write } from 'cfb';

/** An OLE compound file with these streams. */
export function buildCompoundFile(streams: Readonly<Record<string, string | Buffer>>): Buffer {
  const file = utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    utils.cfb_add(file, `/${name}`, Buffer.from(content as string));
  }
  return Buffer.from(write(file, { type: 'buffer' }) as Buffer);
}
