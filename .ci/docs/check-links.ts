import { posix } from 'node:path';
import { projectFiles, readProjectFile } from './project-files.ts';

/** Links inside the project that lead nowhere: a missing file or folder, or a heading that is not in it. */
export function checkLinks(): string[] {
  const complaints: string[] = [];
  for (const page of projectFiles.filter((path) => path.endsWith('.md'))) {
    for (const link of linksOf(readProjectFile(page) ?? '')) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)));
      if (!exists(target)) complaints.push(`${page}: the link ${link} leads nowhere`);
      else if (anchor !== undefined && !anchorsOf(readProjectFile(target) ?? '').has(anchor))
        complaints.push(`${page}: there is no heading #${anchor} in ${target}`);
    }
  }
  return complaints;
}

function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  return Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), (match) => match[1]!).filter((link) => !/^[a-z]+:/.test(link));
}

function exists(target: string): boolean {
  const folder = target.endsWith('/') ? target : `${target}/`;
  return projectFiles.some((path) => path === target || path.startsWith(folder));
}

/** Anchors as GitHub makes them: lower case, punctuation gone, blanks to dashes. */
function anchorsOf(markdown: string): Set<string> {
  const headings = markdown.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ +(.*)$/gm);
  return new Set(
    Array.from(headings, ([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}
