import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { VerrijkError } from '@verrijk/core';
import { createFileSink } from '@verrijk/files/node';
import type { LoadBackFolder, MeasuredSink } from '@verrijk/steps';
import { makeFolder } from '../writing/make-folder.ts';

/** A folder on disk; it and the folders in it are made when the first file is. */
export class DiskFolder implements LoadBackFolder {
  private readonly path: string;
  private readonly force: boolean;

  constructor(path: string, force: boolean) {
    this.path = path;
    this.force = force;
  }

  /** Where a file of the folder stands. */
  pathOf(file: string): string {
    return join(this.path, ...file.split('/'));
  }

  async open(file: string): Promise<MeasuredSink> {
    const path = this.pathOf(file);
    await makeFolder(dirname(path), path);
    return await createFileSink(path, { force: this.force });
  }

  /** Sees before a long run that nothing is in the way. @throws VerrijkError `file.exists` */
  async refuseExisting(files: readonly string[]): Promise<void> {
    if (this.force) return;
    for (const file of files) {
      if (await this.has(file)) throw new VerrijkError('file.exists', { file: this.pathOf(file) });
    }
  }

  async freeName(name: string, extension: string): Promise<string> {
    let free = `${name}${extension}`;
    for (let number = 2; !this.force && (await this.has(free)); number++) free = `${name} ${number}${extension}`;
    return free;
  }

  private async has(file: string): Promise<boolean> {
    return await access(this.pathOf(file)).then(
      () => true,
      () => false,
    );
  }
}
