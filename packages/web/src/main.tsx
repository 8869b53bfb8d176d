// First, before any schema is made.
import './app/no-made-code.ts';
import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { App } from './app/app.tsx';
import { openFrontDoor } from './app/front-door.ts';

openFrontDoor();

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
