import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export interface OnetRows {
  /** Code, name, description. */
  occupations: string[][];
  /** Code, alternate title, short title, sources. */
  alternateTitles: string[][];
  /** Code, reported title, shown elsewhere. */
  reportedTitles: string[][];
  /** Code, example, commodity code and title, hot, in demand. */
  technologies: string[][];
  /** Code, example, commodity code and title. */
  tools: string[][];
  /** Code, id, statement and more. Read for their words only. */
  tasks: string[][];
}

export interface EscoOccupation {
  code: string;
  preferredLabel: string;
  altLabels: string[];
  description: string;
}

export interface EscoSkill {
  label: string;
  altLabels: string[];
  /** In ESCO's collection of digital skills. */
  isDigital: boolean;
  /** Read for its words only. */
  description: string;
}

export interface Sources {
  onet: OnetRows;
  escoOccupations: EscoOccupation[];
  escoSkills: EscoSkill[];
}

/** Folder of the data beside the repository: `data` in `ROLECALL_SHARED`, else in `../shared`. It may be missing. */
export function sharedDataFolder(): string {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  return path.join(process.env['ROLECALL_SHARED'] || path.join(root, '..', 'shared'), 'data');
}

/** Reads the taxonomies of {@link sharedDataFolder}. */
export function readSources(): Sources {
  const folder = path.join(sharedDataFolder(), 'taxonomy');
  if (!existsSync(folder)) throw new Error(`The taxonomies are not at ${folder}; set ROLECALL_SHARED.`);
  const text = (file: string) => gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
  const tsv = (file: string) =>
    text(`onet/${file}.txt.gz`)
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split('\t'));
  const csv = (file: string) =>
    parse<Record<string, string>>(text(`esco/${file}.csv.gz`), { columns: true, bom: true });

  const digitalLabels = new Map(
    csv('digitalSkillsCollection_en').map((row) => [
      row['preferredLabel'] ?? '',
      (row['altLabels'] ?? '').split(' | '),
    ]),
  );
  const skills = JSON.parse(text('esco/skills_labels_altlabels.json.gz')) as {
    skill: string;
    description: string;
  }[];
  return {
    onet: {
      occupations: tsv('Occupation Data'),
      alternateTitles: tsv('Alternate Titles'),
      reportedTitles: tsv('Sample of Reported Titles'),
      technologies: tsv('Technology Skills'),
      tools: tsv('Tools Used'),
      tasks: tsv('Task Statements'),
    },
    escoOccupations: csv('occupations_en').map((row) => ({
      code: row['code'] ?? '',
      preferredLabel: row['preferredLabel'] ?? '',
      altLabels: (row['altLabels'] ?? '').split('\n'),
      description: row['description'] ?? '',
    })),
    escoSkills: skills.map(({ skill, description }) => ({
      label: skill,
      altLabels: digitalLabels.get(skill) ?? [],
      isDigital: digitalLabels.has(skill),
      description,
    })),
  };
}
