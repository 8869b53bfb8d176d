import { posix } from 'node:path';
import { projectFiles, readProjectFile } from './project-files.ts';

/** Exports of the packages' doors whose declaration carries no docstring. */
export function checkDocstrings(): string[] {
  const complaints: string[] = [];
  for (const door of doors()) {
    const source = readProjectFile(door) ?? '';
    for (const [, names, from] of source.matchAll(/export (?:type )?\{([^}]*)\} from '([^']+)'/g)) {
      const file = posix.join(posix.dirname(door), from!);
      const declarations = readProjectFile(file) ?? '';
      for (const name of names!.split(',').map((each) => each.trim().split(' as ')[0]!)) {
        if (name !== '' && !isDocumented(name, declarations)) complaints.push(`${file}: ${name} has no docstring`);
      }
    }
  }
  return complaints;
}

function doors(): string[] {
  return projectFiles
    .filter((path) => /^packages\/[^/]+\/package\.json$/.test(path))
    .flatMap((path) => {
      const { exports } = JSON.parse(readProjectFile(path) ?? '{}') as {
        exports: Record<string, { readonly 'verrijk-source': string } | string>;
      };
      // A file that is given as it is has no sources.
      const doorsOf = Object.values(exports).filter((door) => typeof door !== 'string');
      return doorsOf.map((door) => posix.join(posix.dirname(path), door['verrijk-source']));
    });
}

/** A value and a type of one name need one docstring between them; the type of a list's members is said by the list. */
function isDocumented(name: string, declarations: string): boolean {
  const declaration = new RegExp(
    `^export (?:declare )?(?:abstract )?(?:async )?(?:function\\*?|class|const|interface|type) ${name}\\b`,
  );
  const lines = declarations.split('\n');
  return lines.some(
    (line, at) =>
      declaration.test(line) &&
      (lines[at - 1]?.trimEnd().endsWith('*/') === true || /= \(typeof [A-Z_]+\)\[number\];$/.test(line)),
  );
}
