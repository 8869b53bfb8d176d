import type { Catalogue } from './catalogue.ts';
import { check } from './en/check.ts';
import { delivery } from './en/delivery.ts';
import { findings } from './en/findings.ts';
import { loadBack } from './en/load-back.ts';
import { outcomes, reasons, rules } from './en/matching.ts';
import { page } from './en/page.ts';
import { problems } from './en/problems.ts';
import { roles, sourceRoles } from './en/roles.ts';

export const en: Catalogue = {
  check,
  problems,
  findings,
  outcomes,
  rules,
  reasons,
  roles,
  sourceRoles,
  delivery,
  loadBack,
  page,
};
