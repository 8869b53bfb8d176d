import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectQuoting, detectSeparator, detectSeparatorLine } from '../src/csv/detect-dialect.ts';
import { bytesOf } from './memory-file.ts';

/** What the separator is of a text of these lines. All names and addresses are fictional. */
const SEPARATED: readonly [what: string, separator: string, ...lines: string[]][] = [
  ['semicolons', ';', 'Klantnr;Postcode;Huisnr', '1;1011AB;5', '2;1012AB;7'],
  ['commas', ',', 'id,postcode,number', '1,1011AB,5', '2,1012AB,7'],
  ['tabs', '\t', 'id\tpostcode\tnumber', '1\t1011AB\t5', '2\t1012AB\t7'],
  ['bars', '|', 'id|postcode|number', '1|1011AB|5', '2|1012AB|7'],
  ['decimal commas', ';', 'Klantnr;Bedrag;Postcode', '1;12,50;1011AB', '2;9,95;1012AB', '3;0,00;1013AB'],
  ['an address with a comma', ';', 'id;adres', '1;Dorpsstraat 5, Utrecht', '2;Kerkweg 7, Zwolle'],
  ['sentences with commas', ';', 'id;opmerking', '1;ja, nee, misschien, wie weet, later', '2;a, b, c', '3;geen'],
  ['bare commas in a text', ';', 'id;lijst', '1;a,b,c,d,e,f', '2;a,b,c', '3;a,b,c,d'],
  ['rows of uneven length', ';', 'a;b;c;d;e;f', '1;2;3', '1', '1;2;3;4;5;6', '1;2;3;4;5', '1;2'],
  ['a semicolon in quotes', ',', 'id,"naam; voornaam",pc', '1,"Jansen; Jan",1011AB', '2,"Vries; Piet",1012AB'],
  ['a semicolon in a comma file', ',', 'id,naam,postcode', '1,Jansen;Jan,1011AB', '2,de Vries;Piet,1012AB'],
  ['commas in a tab file', '\t', 'id\tnaam\tpc', '1\tJansen, J., jr.\t1011AB', '2\tVries, P. de, dr.\t1012AB'],
  ['titles above', ';', 'Export klanten, oktober, 2024', '', 'id;naam;postcode', '1;Jan;1011AB', '2;Piet;1012AB'],
  ['one column', ';', 'postcode', '1011AB', '1012AB'],
  ['a header alone', ',', 'id,postcode,huisnummer'],
  ['blanks behind commas', ',', 'id, postcode, number', '1, 1011AB, 5', '2, 1012AB, 7'],
];

for (const [what, separator, ...lines] of SEPARATED) {
  test(`separator: ${what}`, () => {
    for (const lineEnd of ['\r\n', '\n', '\r']) {
      const found = detectSeparator(bytesOf(lines.join(lineEnd) + lineEnd), true);
      assert.equal(String.fromCharCode(found), separator);
    }
  });
}

const QUOTED: readonly [text: string, quoting: string][] = [
  ['a;b\n1;2\n', 'needed'],
  ['a;"b;c"\n1;2\n', 'needed'],
  ['"a";"b"\n"1";""\n', 'all'],
  ['"a";"b"\n1;""\n', 'text'],
  ['"a";"b"\n1,5;\n-3;"x"\n', 'text'],
  ['a;b\n"x";"y"\n', 'needed'],
];

for (const [text, quoting] of QUOTED) {
  test(`quoting of ${JSON.stringify(text)}`, () => assert.equal(detectQuoting(bytesOf(text), true, 0x3b), quoting));
}

const SEP_LINES: readonly [text: string, separator: string | undefined][] = [
  ['sep=;\r\na', ';'],
  ['SEP=,\na', ','],
  ['sep=\t\ra', '\t'],
  ['"sep=;"\r\na', ';'],
  ['sep=x\na', undefined],
  ['sep=\na', undefined],
  ['sep=;x\na', undefined],
  ['sep=é\na', undefined],
  ['separator;b\n', undefined],
];

for (const [text, separator] of SEP_LINES) {
  test(`first line of ${JSON.stringify(text)}`, () => {
    assert.equal(detectSeparatorLine(bytesOf(text))?.separator, separator?.charCodeAt(0));
  });
}
