import { VerrijkError } from '@verrijk/core';
import { partName } from '../../zip/zip-directory.ts';
import { attribute, readXml } from '../../xml/xml-reader.ts';

/** Excel allows 65,530 links in a sheet, each with its relationship; other programs have written some more. */
const MOST_RELATIONSHIPS = 100_000;

/** One part pointing at another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's URI, which transitional and strict files share: "worksheet", "table". */
  readonly type: string;
  /** Part name of the target; the address itself when it lies outside the package. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of the part `source` ('' for the package) from the text of its `.rels` part. */
export function readRelationships(text: string, source: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(text, {
    open(element) {
      if (element.name !== 'Relationship') return;
      if (found.length === MOST_RELATIONSHIPS) throw new VerrijkError('file.xml-damaged');
      const target = attribute(element, 'Target') ?? '';
      const external = attribute(element, 'TargetMode') === 'External';
      found.push({
        id: attribute(element, 'Id') ?? '',
        type: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolveTarget(source, target),
        external,
      });
    },
  });
  return found;
}

/** Where the relationships of a part are kept; '' is the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A target as a part name: relative to its source's folder, absolute, or with a Windows program's backslashes. */
function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  if (path.startsWith('/')) return partName(path);
  const folders = source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}
