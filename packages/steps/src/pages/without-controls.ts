/** Text from somebody else's file with a blank for every run of controls. */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
