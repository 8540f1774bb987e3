import { type Copying, mirrorPass, settlePass } from '../src/reindex/copy-pass.ts';
import { countDifference, verifyVectors } from '../src/reindex/verify.ts';
import { type Installation, idOf, installation, job, PLAIN, PROJECTED } from './support/collections.ts';

const NOTHING = { stored: 0, patched: 0, removed: 0 };

async function copying(at: Installation, changes: Partial<Copying> = {}): Promise<Copying> {
  return {
    source: at.stored(PLAIN),
    target: at.stored(PROJECTED),
    parts: await at.parts(PROJECTED),
    signal: new AbortController().signal,
    sameSchema: true,
    ...changes,
  };
}

const titles = async (at: Installation, model: string) =>
  [...(await at.payloads(model)).values()].map(({ title }) => title).sort();

describe('before the switch', () => {
  it('copies what is missing, replaces what changed, removes what is gone, and then finds nothing to do', async () => {
    const at = await installation();
    await at.index(PLAIN, job(1), job(2), job(3));
    const pair = await copying(at);
    expect(await mirrorPass(pair)).toEqual({ ...NOTHING, stored: 3 });
    await verifyVectors(pair);
    expect(await mirrorPass(pair)).toEqual(NOTHING);

    await at.index(PLAIN, job(2, { title: 'Pastry chef' }), job(4));
    await at.stored(PLAIN).remove([idOf(1)]);
    expect(await mirrorPass(pair)).toEqual({ stored: 2, patched: 0, removed: 1 });
    expect(await titles(at, PROJECTED)).toEqual(await titles(at, PLAIN));
    expect(await mirrorPass(pair)).toEqual(NOTHING);
    await verifyVectors(pair);
  });

  it('carries what cannot be derived, and brings changes of it without embedding', async () => {
    const at = await installation();
    await at.index(PLAIN, job(1));
    await at
      .stored(PLAIN)
      .patch([{ id: idOf(1), set: { seenAt: 'monday', retiredAt: 'friday' }, remove: [] }]);
    const pair = await copying(at);
    await mirrorPass(pair);
    const copy = async () => (await at.payloads(PROJECTED)).get(idOf(1));
    expect(await copy()).toMatchObject({
      seenAt: 'monday',
      retiredAt: 'friday',
      indexedAt: job(1).job.indexedAt,
    });

    await at.stored(PLAIN).patch([{ id: idOf(1), set: { seenAt: 'sunday' }, remove: ['retiredAt'] }]);
    expect(await mirrorPass(pair)).toEqual({ ...NOTHING, patched: 1 });
    expect(await copy()).toMatchObject({ seenAt: 'sunday', title: job(1).job.title });
    expect(await copy()).not.toHaveProperty('retiredAt');
    expect(await mirrorPass(pair)).toEqual(NOTHING);
  });

  it('a posting that is removed while it is being embedded does not stay', async () => {
    const at = await installation();
    await at.index(PLAIN, job(1), job(2));
    const parts = await at.parts(PROJECTED);
    const embedder: typeof parts.embedder = {
      ...parts.embedder,
      async embedDocuments(texts, options) {
        await (await at.parts(PLAIN)).index.remove(idOf(1));
        return parts.embedder.embedDocuments(texts, options);
      },
    };
    const pair = await copying(at, { parts: { ...parts, embedder } });
    expect(await mirrorPass(pair)).toEqual({ stored: 2, patched: 0, removed: 1 });
    expect([...(await at.payloads(PROJECTED)).keys()]).toEqual([idOf(2)]);
  });
});

describe('after the switch', () => {
  /** Both hold the same three jobs. */
  async function switched() {
    const at = await installation();
    await at.index(PLAIN, job(1), job(2), job(3));
    const pair = await copying(at);
    await mirrorPass(pair);
    return { at, pair };
  }

  it('brings what was written late, new and changed', async () => {
    const { at, pair } = await switched();
    await at.index(PLAIN, job(2, { title: 'Late baker', minute: 5 }), job(4, { minute: 5 }));
    expect(await settlePass(pair)).toEqual({ ...NOTHING, stored: 2 });
    expect(await titles(at, PROJECTED)).toEqual(await titles(at, PLAIN));
    expect(await settlePass(pair)).toEqual(NOTHING);
  });

  it('overwrites nothing newer and removes nothing that is new', async () => {
    const { at, pair } = await switched();
    await at.index(PROJECTED, job(1, { title: 'Newer', minute: 9 }), job(5, { minute: 9 }));
    await at.index(PLAIN, job(1, { title: 'Late', minute: 8 }));
    expect(await settlePass(pair)).toEqual(NOTHING);
    expect(await titles(at, PROJECTED)).toEqual([
      'Baker of branch 2',
      'Baker of branch 3',
      'Baker of branch 5',
      'Newer',
    ]);
  });

  it('something newer that comes while it is embedding is not overwritten either', async () => {
    const { at } = await switched();
    await at.index(PLAIN, job(1, { title: 'Late', minute: 8 }));
    const parts = await at.parts(PROJECTED);
    const embedder: typeof parts.embedder = {
      ...parts.embedder,
      async embedDocuments(texts, options) {
        await at.index(PROJECTED, job(1, { title: 'Newer', minute: 9 }));
        return parts.embedder.embedDocuments(texts, options);
      },
    };
    await settlePass(await copying(at, { parts: { ...parts, embedder } }));
    expect((await at.payloads(PROJECTED)).get(idOf(1))).toMatchObject({ title: 'Newer' });
  });

  it('a removed posting does not come back, even if it is removed while it is being embedded', async () => {
    const { at, pair } = await switched();
    const parts = await at.parts(PROJECTED);
    expect(await parts.index.remove(idOf(1))).toBe(true);
    expect(await settlePass(pair)).toEqual(NOTHING);

    await at.index(PLAIN, job(6, { minute: 5 }));
    const embedder: typeof parts.embedder = {
      ...parts.embedder,
      async embedDocuments(texts, options) {
        const vectors = await parts.embedder.embedDocuments(texts, options);
        await at.stored(PLAIN).remove([idOf(6)]);
        return vectors;
      },
    };
    const slow = await copying(at, { parts: { ...parts, embedder } });
    expect(await settlePass(slow)).toEqual({ stored: 1, patched: 0, removed: 1 });
    expect([...(await at.payloads(PROJECTED)).keys()].sort()).toEqual([idOf(2), idOf(3)].sort());
  });

  it('fields that were changed late are brought, those that were changed since in the new one stay', async () => {
    const { at, pair } = await switched();
    const retire = (model: string, n: number, retiredAt: string) =>
      at.stored(model).patch([{ id: idOf(n), set: { retiredAt }, remove: [] }]);
    await retire(PLAIN, 1, 'late');
    await retire(PLAIN, 2, 'late');
    await retire(PROJECTED, 2, 'newer');
    expect(await settlePass(pair)).toEqual({ ...NOTHING, patched: 1 });
    const payloads = await at.payloads(PROJECTED);
    expect(payloads.get(idOf(1))).toMatchObject({ retiredAt: 'late' });
    expect(payloads.get(idOf(2))).toMatchObject({ retiredAt: 'newer' });
  });
});

describe('verification', () => {
  it('sees another number of postings', async () => {
    const at = await installation();
    await at.index(PLAIN, job(1), job(2));
    const pair = await copying(at);
    await mirrorPass(pair);
    expect(await countDifference(pair)).toBe(0);
    await at.stored(PROJECTED).remove([idOf(1)]);
    expect(await countDifference(pair)).toBe(1);
    expect(await verifyVectors(pair)).toBe(1);
  });

  it('refuses vectors of another model, and titles that are embedded wrongly', async () => {
    const at = await installation();
    await at.index(PLAIN, job(1));
    const pair = await copying(at);
    // As if the collection had been filled by the other model.
    await at.index(PROJECTED, job(1));
    await verifyVectors(pair);
    await expect(verifyVectors({ ...pair, parts: await at.parts(PLAIN) })).rejects.toMatchObject({
      code: 'REINDEX_UNVERIFIED',
      message: expect.stringContaining(idOf(1)),
    });
    const url = `${at.env['QDRANT_URL']}/collections/${at.nameOf(PROJECTED)}/points/vectors?wait=true`;
    const title = Array.from({ length: 384 }, (_, i) => (i === 7 ? 1 : 0));
    await fetch(url, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ points: [{ id: idOf(1), vector: { title } }] }),
    });
    await expect(verifyVectors(pair)).rejects.toMatchObject({ code: 'REINDEX_UNVERIFIED' });
  });
});
