/** nodejs-polars: a lazy left join of the CSV with a Parquet file, streamed to CSV. */
import pl from 'nodejs-polars';
import { DATA_FILES, resultFile } from '../dataset/data-files.ts';

const customers = pl.scanCSV(DATA_FILES.customers, { sep: ';', inferSchemaLength: 0 }).withColumns(
  pl.col('Postcode').str.replaceAll(' ', '', true).str.toUpperCase().alias('postcode'),
  pl.col('Huisnummer').str.extract('^([0-9]+)', 1).cast(pl.Int32, false).alias('number'),
  pl
    .concatString([pl.col('Huisnummer').str.replace('^[0-9]+', ''), pl.col('Toevoeging').fillNull(pl.lit(''))], '')
    .str.replaceAll('[ -]', '')
    .str.toUpperCase()
    .alias('suffix'),
);
const addresses = pl.scanParquet(DATA_FILES.parquet);
customers
  .join(addresses, { on: ['postcode', 'number', 'suffix'], how: 'left' })
  .select('Klantnummer', 'Postcode', 'Huisnummer', 'Toevoeging', pl.col('label').alias('Culturele Doelgroep'))
  .collectSync({ engine: 'streaming' })
  .writeCSV(resultFile('polars.csv'), { separator: ';' });
