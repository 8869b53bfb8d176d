/**
 * Colours, measures and fonts of every page: paper by day, slate by night. Text and its ground differ at least 4.5 to 1 and marks at least 3 to 1
 * (WCAG 2.2 AA), in both schemes and on paper.
 */
export const PAGE_TOKENS: string = `:root {
  color-scheme: light dark;
  --ground: #fbfaf7;
  --raised: #ffffff;
  --ink: #23282d;
  --quiet: #565d66;
  --line: #dcd9d1;
  --track: #ebe8e1;
  --accent: #1c6863;
  --good: #226a3f;
  --good-ground: #edf5ee;
  --attention: #7a5200;
  --attention-ground: #fbf3de;
  --stop: #9c2f25;
  --stop-ground: #fbecea;
  --step: 0.25rem;
  --radius: 0.5rem;
  --measure: 46rem;
  --text: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --title: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", "Liberation Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171a1d;
    --raised: #1f2327;
    --ink: #e9e6e0;
    --quiet: #b0b4ba;
    --line: #383d43;
    --track: #2c3136;
    --accent: #86c9c1;
    --good: #93d1a6;
    --good-ground: #1d2a22;
    --attention: #e8c27a;
    --attention-ground: #2d271a;
    --stop: #f0a79f;
    --stop-ground: #33201e;
  }
}
`;
