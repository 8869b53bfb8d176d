/** What stands around a report on the screen. */
export const report = {
  howToRead: 'Zo lees je dit beeld',
  figures: 'De cijfers in een tabel',
};
