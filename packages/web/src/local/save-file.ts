/** Chromium's way to let somebody choose where a file comes; the type library does not know it. */
interface WindowWithPicker {
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Long enough for a browser to begin with a large file. */
const MEMORY_KEPT = 60_000;

/**
 * Gives a file to somebody: asks where it should come, where the browser can, else puts it among the downloads. To be called at once when
 * somebody presses a button, or browsers refuse it. Rejects when the file could not be written.
 */
export async function saveFile(file: { readonly name: string; readonly blob: Blob }): Promise<'saved' | 'cancelled'> {
  const picker = window as WindowWithPicker;
  if (picker.showSaveFilePicker === undefined) {
    download(file);
    return 'saved';
  }
  let handle: FileSystemFileHandle;
  try {
    handle = await picker.showSaveFilePicker({ suggestedName: file.name });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    // Asked without a press on a button, or forbidden where the page stands: a download is always there.
    download(file);
    return 'saved';
  }
  const writable = await handle.createWritable();
  // Closes it, or when anything fails throws away what was written.
  await file.blob.stream().pipeTo(writable);
  return 'saved';
}

function download({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MEMORY_KEPT);
}
