/** How the names of files end that are read as tables of customers. */
export const TABLE_ENDINGS: readonly string[] = ['.xlsx', '.xlsm', '.csv', '.txt', '.tsv'];
