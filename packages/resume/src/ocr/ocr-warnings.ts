import type { Warning } from '@rolecall/contracts';

export const RECOGNISED: Warning = {
  code: 'RESUME_RECOGNISED',
  message: 'Text was recognised in pictures and may contain errors.',
};

export const NOT_RECOGNISED: Warning = {
  code: 'RESUME_INCOMPLETE',
  message: 'Some pages are pictures that were not read.',
};
