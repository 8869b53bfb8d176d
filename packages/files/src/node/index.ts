export { isBrokenPipe, writingProblem } from './file-problem.ts';
export { createFileSink, isSameFile } from './file-sink.ts';
export type { FileSinkOptions, MeasuredSink } from './file-sink.ts';
export { openFileSource, openStdinSource } from './file-source.ts';
export type { FileSource, FileSourceOptions } from './handle-source.ts';
export { nodeCompression } from './node-compression.ts';
export { createStdoutSink } from './stdout-sink.ts';
export { openTextFile } from './text-file.ts';
export type { TextFile } from './text-file.ts';
