/** FNV-1a over UTF-16 units: enough to notice any change. */
export class TextHash {
  private state = 0x811c9dc5;

  add(text: string): this {
    for (let at = 0; at < text.length; at++) this.state = Math.imul(this.state ^ text.charCodeAt(at), 0x01000193);
    return this;
  }

  toString(): string {
    return (this.state >>> 0).toString(16).padStart(8, '0');
  }
}
