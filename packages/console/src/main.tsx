import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, createConsole } from './app.tsx';
import './styles.css';

const root = document.getElementById('console');
if (root === null) throw new Error('index.html must have an element with the id "console"');

createRoot(root).render(
  <StrictMode>
    <App {...createConsole(location.origin, '/console')} />
  </StrictMode>,
);
