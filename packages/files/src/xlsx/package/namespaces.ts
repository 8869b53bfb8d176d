const SPREADSHEET = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** Whether a URI is SpreadsheetML's, transitional or strict. */
export function isSpreadsheetNamespace(uri: string): boolean {
  return SPREADSHEET.includes(uri);
}

/** Whether a URI is that of `r:id`, transitional or strict. */
export function isRelationshipNamespace(uri: string): boolean {
  return RELATIONSHIPS.includes(uri);
}
