import { blobSource, webCompression, writeZipFiles } from '@verrijk/files';
import type { LoadBackFolder } from '@verrijk/steps';
import type { LocalFile } from '../local-engine.ts';
import { LocalSink } from './local-sink.ts';

/** A folder that is nowhere: its files are Blobs, and leave it in an archive. */
export class BlobFolder implements LoadBackFolder {
  private readonly sinks = new Map<string, LocalSink>();

  async open(path: string): Promise<LocalSink> {
    const sink = new LocalSink();
    this.sinks.set(path, sink);
    return sink;
  }

  async freeName(name: string, extension: string): Promise<string> {
    return `${name}${extension}`;
  }

  /** A file by its path, under its own name. */
  file(path: string): LocalFile {
    return this.sinks.get(path)!.asFile(path.slice(path.lastIndexOf('/') + 1));
  }

  /** All files in one, in the order in which they were begun. */
  async archive(name: string): Promise<LocalFile> {
    const sources = [...this.sinks].map(([path, sink]) => [path, blobSource(sink.blob!, path)] as const);
    const archive = new LocalSink();
    await writeZipFiles(new Map(sources), archive, webCompression());
    await archive.commit();
    return archive.asFile(name);
  }
}
