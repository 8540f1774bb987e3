import type { DomainId } from '@rolecall/taxonomy';
import { listOccupations } from '@rolecall/taxonomy';
import type { Sources } from '@rolecall/taxonomy/sources';

/** All that is known of an occupation, for making samples of. */
export interface OccupationTexts {
  code: string;
  domain: DomainId;
  group: string;
  titles: string[];
  /** Statements of what is done: tasks, and the sentences of the description. */
  tasks: string[];
  /** Technologies and tools by name. */
  skills: string[];
}

/** The occupations of O*NET and ESCO with their texts, by code. */
export function occupationTexts({ onet, escoOccupations }: Sources): OccupationTexts[] {
  const texts = new Map<string, OccupationTexts>(
    listOccupations().map(({ code, domain }) => [
      code,
      { code, domain, group: groupOf(code), titles: [], tasks: [], skills: [] },
    ]),
  );
  const add = (code: string | undefined, field: 'titles' | 'tasks' | 'skills', text: string | undefined) => {
    if (text !== undefined && text !== '' && text !== 'n/a') texts.get(code ?? '')?.[field].push(text);
  };
  for (const [code, name, description = ''] of onet.occupations) {
    add(code, 'titles', name);
    for (const sentence of sentencesOf(description)) add(code, 'tasks', sentence);
  }
  for (const [code, title, short] of onet.alternateTitles) {
    add(code, 'titles', title);
    add(code, 'titles', short);
  }
  for (const [code, title] of onet.reportedTitles) add(code, 'titles', title);
  for (const [code, , statement] of onet.tasks) add(code, 'tasks', statement);
  for (const [code, name] of onet.technologies) add(code, 'skills', name);
  for (const [code, name] of onet.tools) add(code, 'skills', name);
  for (const { code, preferredLabel, altLabels, description } of escoOccupations) {
    add(code, 'titles', preferredLabel);
    for (const label of altLabels) add(code, 'titles', label);
    for (const sentence of sentencesOf(description)) add(code, 'tasks', sentence);
  }
  return [...texts.values()].map((one) => ({ ...one, titles: [...new Set(one.titles)] }));
}

/** `15-1252.00` and `15-1252.01` share most of their titles: they stay together. */
export function groupOf(code: string): string {
  return code.includes('-') ? code.slice(0, 7) : code;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=\.)\s+/).filter((sentence) => sentence.length > 20);
}
