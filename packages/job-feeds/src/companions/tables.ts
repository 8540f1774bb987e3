import { layoutOfColumns } from '../layouts/index.ts';
import { payOf } from '../layouts/linkedin.ts';
import { clip, splitList, text } from '../layouts/values.ts';
import { parseRow } from '../parse-row.ts';
import { skillsOfFunction } from './job-functions.ts';
import { type KeptValues, keptValues, type TakeMemory } from './kept-values.ts';

/** What the companion files of a set say, by the ids they share. */
interface Tables {
  skillCodes: KeptValues;
  skillNames: KeptValues;
  industryIds: KeptValues;
  industryNames: KeptValues;
  companyNames: KeptValues;
  salaries: KeptValues;
}

type Row = Record<string, unknown>;

/** A companion file of the Kaggle LinkedIn set: the columns it is told by, and what is kept of a row. */
interface Companion {
  columns: readonly string[];
  keep(row: Row, tables: Tables): void;
}

const COMPANIONS: readonly Companion[] = [
  {
    columns: ['job_id', 'skill_abr'],
    keep: (row, { skillCodes }) => skillCodes.append(text(row['job_id']), text(row['skill_abr'])),
  },
  {
    columns: ['skill_abr', 'skill_name'],
    keep: (row, { skillNames }) => skillNames.set(text(row['skill_abr']), text(row['skill_name'])),
  },
  {
    columns: ['job_id', 'industry_id'],
    keep: (row, { industryIds }) => industryIds.append(text(row['job_id']), text(row['industry_id'])),
  },
  {
    columns: ['industry_id', 'industry_name'],
    keep: (row, { industryNames }) => industryNames.set(text(row['industry_id']), text(row['industry_name'])),
  },
  {
    columns: ['job_id', 'min_salary', 'max_salary', 'pay_period', 'currency'],
    keep(row, { salaries }) {
      const salary = payOf(row);
      if (salary) salaries.set(text(row['job_id']), JSON.stringify(salary));
    },
  },
  {
    columns: ['company_id', 'name'],
    keep: (row, { companyNames }) => companyNames.set(text(row['company_id']), clip(row['name'])),
  },
];

/** The companion file a header announces; undefined when it is none that is known, or of postings themselves. */
export function companionOf(header: string): Companion | undefined {
  const columns = parseRow(header)?.map((name) => name.trim()) ?? [];
  if (layoutOfColumns(header) !== undefined) return undefined;
  return COMPANIONS.find((companion) => companion.columns.every((name) => columns.includes(name)));
}

export function emptyTables(take: TakeMemory): Tables {
  return {
    skillCodes: keptValues(take),
    skillNames: keptValues(take),
    industryIds: keptValues(take),
    industryNames: keptValues(take),
    companyNames: keptValues(take),
    salaries: keptValues(take),
  };
}

/** What the tables say of a posting's record; empty where they say nothing. */
export function statedIn(tables: Tables, record: Row): Row {
  const id = text(record['job_id']);
  const names = (ids: KeptValues, of: KeptValues) => ids.list(id).flatMap((one) => of.get(one) ?? []);
  const salary = tables.salaries.get(id);
  return {
    company: tables.companyNames.get(text(record['company_id'])),
    skills: splitList(names(tables.skillCodes, tables.skillNames).flatMap(skillsOfFunction).join('\n'), '\n'),
    industries: splitList(names(tables.industryIds, tables.industryNames).join('\n'), '\n'),
    salary: salary === undefined ? undefined : JSON.parse(salary),
  };
}
