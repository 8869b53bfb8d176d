import type { Catalogue } from './catalogue.ts';
import { check } from './nl/check.ts';
import { delivery } from './nl/delivery.ts';
import { findings } from './nl/findings.ts';
import { loadBack } from './nl/load-back.ts';
import { outcomes, reasons, rules } from './nl/matching.ts';
import { page } from './nl/page.ts';
import { problems } from './nl/problems.ts';
import { roles, sourceRoles } from './nl/roles.ts';

export const nl: Catalogue = {
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
