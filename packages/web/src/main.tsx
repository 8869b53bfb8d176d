import { createRoot } from 'react-dom/client';
import { StrictMode } from 'react';
import { config } from 'zod';
import { App } from './app/app.tsx';
import 'virtual:tokens.css';
import './design/base.css';

// Schemas are made into code where that is allowed; the policy of these pages does not.
config({ jitless: true });

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
