import fc from 'fast-check';
import { collapseCopies, spreadCompanies } from '../src/diversify.ts';

function candidate(id: string, title: string, company?: string) {
  const job = { id, source: 'test', externalId: id, title, ...(company === undefined ? {} : { company }) };
  return { job };
}

const ids = (candidates: readonly { job: { id: string } }[]) => candidates.map(({ job }) => job.id);

describe('copies of a posting', () => {
  it('are the same title at the same company, however they are written', () => {
    const kept = collapseCopies([
      candidate('a', 'Registered Nurse (ICU)', 'Quokka Renal Care Pty. Ltd.'),
      candidate('b', 'Registered nurse – ICU', 'quokka renal care'),
      candidate('c', 'Registered Nurse', 'Quokka Renal Care'),
    ]);
    expect(ids(kept)).toEqual(['a', 'c']);
    expect(kept.map(({ similarPostings }) => similarPostings)).toEqual([1, 0]);
  });

  it.each([undefined, ' ', 'Confidential', 'N/A', '-'])('are not told by no company: %p', (company) => {
    expect(collapseCopies([candidate('a', 'Baker', company), candidate('b', 'Baker', company)])).toHaveLength(
      2,
    );
  });

  it('are counted, so that nothing is lost', () => {
    const titles = fc.constantFrom('Baker', 'Miller', 'Cook');
    const companies = fc.constantFrom('Acme', 'Bolt', undefined);
    fc.assert(
      fc.property(fc.array(fc.tuple(titles, companies), { maxLength: 40 }), (rows) => {
        const kept = collapseCopies(rows.map(([title, company], i) => candidate(String(i), title, company)));
        expect(kept.reduce((sum, { similarPostings }) => sum + 1 + similarPostings, 0)).toBe(rows.length);
      }),
    );
  });
});

describe('the companies of a list', () => {
  it('come at most twice in ten, best first, while others are there to be shown', () => {
    const acme = ['1', '2', '3', '4'].map((id) => candidate(id, id, 'Acme'));
    const others = Array.from({ length: 9 }, (_, i) => candidate(`x${i}`, 'Cook', `Other ${i}`));
    expect(ids(spreadCompanies([...acme, ...others], 10))).toEqual(['1', '2', ...ids(others).slice(0, 8)]);
  });

  it('fill the list in their order where nothing else is left', () => {
    const acme = ['1', '2', '3', '4'].map((id) => candidate(id, id, 'Acme'));
    expect(ids(spreadCompanies([...acme, candidate('x', 'Cook', 'Other')], 4))).toEqual(['1', '2', '3', 'x']);
  });

  it('that are unknown are not one company', () => {
    const unknown = ['1', '2', '3', '4'].map((id) => candidate(id, 'Baker'));
    expect(ids(spreadCompanies(unknown, 10))).toEqual(['1', '2', '3', '4']);
  });

  it('never shorten the list, repeat a job or change the order of what is kept', () => {
    const companies = fc.array(fc.constantFrom('Acme', 'Bolt', undefined), { maxLength: 40 });
    fc.assert(
      fc.property(companies, fc.integer({ min: 1, max: 20 }), (names, limit) => {
        const all = names.map((company, i) => candidate(String(i), `job ${i}`, company));
        const list = ids(spreadCompanies(all, limit)).map(Number);
        expect(list).toHaveLength(Math.min(limit, all.length));
        expect(list).toEqual([...new Set(list)].sort((a, b) => a - b));
      }),
    );
  });
});
