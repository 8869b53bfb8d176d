'use strict';
// Old syntax on purpose: this file must be understood by the Node that is too old for everything else.
var needed = [22, 18];
var version = process.versions.node.split('.').map(Number);
if (version[0] < needed[0] || (version[0] === needed[0] && version[1] < needed[1])) {
  process.stderr.write(
    'Verrijk needs Node ' +
      needed.join('.') +
      ' or newer and this is Node ' +
      process.versions.node +
      '; run it through npm (npm ci, then npm run), which brings a newer Node along.\n',
  );
  process.exit(2);
}
