/** What stands around a report on the screen. */
export const report = {
  contents: 'In dit rapport',
  howToRead: 'Zo lees je dit beeld',
  figures: 'De cijfers in een tabel',
};
